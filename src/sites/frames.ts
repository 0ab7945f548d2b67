import { sendToTab } from '../messaging/send.ts';

/**
 * Go to the next or previous mark of a tab: to those of the page itself first, then to those of each frame in it, and
 * around. Nothing happens where no page script runs.
 */
export async function stepThroughFrames(tabId: number, by: 1 | -1): Promise<void> {
  const answer = await sendToTab(tabId, 'frames', {});
  if (!answer.ok) return;
  const { frames, current } = answer.value;
  const at = frames.indexOf(current);
  const onward = [...frames.slice(at + 1), ...frames.slice(0, at)];
  if (by === -1) onward.reverse();
  if (await step(current, false)) return;
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
  const answer = await sendToTab(tabId, 'frames', {});
  if (answer.ok) await sendToTab(tabId, 'openCard', {}, answer.value.current);
}
