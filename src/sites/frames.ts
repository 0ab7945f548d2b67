import { sendToTab } from '../messaging/send.ts';

// The page itself, as browsers number its frames.
const TOP = 0;

/**
 * Go to the next or previous mark of a tab: to those of the page itself first, then to those of each frame in it, and
 * around. One step at a time: another key waits until this one is done. Nothing happens where no page script runs.
 */
export function stepThroughFrames(tabId: number, by: 1 | -1): Promise<void> {
  const done = lastStep.then(() => goFurther(tabId, by));
  lastStep = done.catch(() => undefined);
  return done;
}

let lastStep: Promise<unknown> = Promise.resolve();

async function goFurther(tabId: number, by: 1 | -1): Promise<void> {
  const { frames, current } = await findCurrent(tabId);
  if (await step(current, false)) return;
  const at = frames.indexOf(current);
  const onward = [...frames.slice(at + 1), ...frames.slice(0, at)];
  if (by === -1) onward.reverse();
  // The frame itself comes once more, from its other end.
  for (const frame of [...onward, current]) if (await step(frame, true)) return;

  async function step(frame: number, entering: boolean): Promise<boolean> {
    // A frame that is gone meanwhile has no marks.
    const stepped = await sendToTab(tabId, 'step', { by, entering }, frame);
    return stepped.ok && stepped.value.found;
  }
}

/** Open the card of the current mark of a tab, in whichever frame it stands. */
export async function openCardInFrame(tabId: number): Promise<void> {
  await sendToTab(tabId, 'openCard', {}, (await findCurrent(tabId)).current);
}

/** The frames of a tab that have marks, and the one in which the reader came to a mark last. */
async function findCurrent(tabId: number): Promise<{ frames: number[]; current: number }> {
  const others = await sendToTab(tabId, 'frames', {});
  const frames = [TOP, ...(others.ok ? others.value : [])];
  const answers = await Promise.all(frames.map((frame) => sendToTab(tabId, 'current', {}, frame)));
  const since = answers.map((answer) => (answer.ok ? (answer.value.since ?? 0) : 0));
  return { frames, current: frames[since.indexOf(Math.max(...since))] ?? TOP };
}
