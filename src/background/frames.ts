import { Turns } from '../async/turns.ts';
import type { Answer, PageMessages } from '../messaging/protocol.ts';
import { sendToTab } from '../messaging/send.ts';

/** The page itself, as browsers number its frames. */
const TOP = 0;

/** How long a frame may take to answer while a reader waits, ms; then it is passed over. */
const PATIENCE = 1000;

/** How long it may take to show that it is still there, ms. */
const SIGN_OF_LIFE = 300;

// One step at a time: another key waits until this one is done. A tab that hangs holds up none of the others.
const turns = new Turns<number>();

/**
 * Go to the next or previous mark of a tab: to those of the page itself first, then to those of each frame in it, and
 * around. Nothing happens where no page script runs.
 */
export function stepThroughFrames(tabId: number, by: 1 | -1): Promise<void> {
  return turns.run(tabId, () => goFurther(tabId, by));
}

async function goFurther(tabId: number, by: 1 | -1): Promise<void> {
  const { frames, current } = await findCurrent(tabId);
  if (current === null || (await step(current, false))) return;
  const at = frames.indexOf(current);
  const onward = [...frames.slice(at + 1), ...frames.slice(0, at)];
  if (by === -1) onward.reverse();
  // The frame itself comes once more, from its other end.
  for (const frame of [...onward, current]) if (await step(frame, true)) return;

  async function step(frame: number, entering: boolean): Promise<boolean> {
    // A frame that is gone meanwhile has no marks.
    const stepped = await sendToTab(tabId, 'step', { by, entering }, frame, PATIENCE);
    return stepped.ok && stepped.value.found;
  }
}

/** Open the card of the current mark of a tab, in whichever frame it stands. */
export function openCardInFrame(tabId: number): Promise<void> {
  return turns.run(tabId, async () => {
    const { current } = await findCurrent(tabId);
    if (current !== null) await sendToTab(tabId, 'openCard', {}, current, PATIENCE);
  });
}

/** Have the page of a tab forget the frames that are gone: not every one has the time to say so. */
export async function forgetGoneFrames(tabId: number): Promise<void> {
  const listed = await listFrames(tabId, SIGN_OF_LIFE);
  if (listed) await askFrames(tabId, listed, SIGN_OF_LIFE);
}

/** The frames of a tab that have marks and answer, and the one in which the reader came to a mark last. */
async function findCurrent(tabId: number): Promise<{ frames: number[]; current: number | null }> {
  const listed = await listFrames(tabId, PATIENCE);
  const asked = listed ? await askFrames(tabId, [TOP, ...listed], PATIENCE) : [];
  const awake = asked.flatMap(({ frame, answer }) => (answer.ok ? { frame, since: answer.value.since ?? 0 } : []));
  const latest = Math.max(...awake.map(({ since }) => since));
  return {
    frames: awake.map(({ frame }) => frame),
    current: awake.find(({ since }) => since === latest)?.frame ?? null,
  };
}

interface Asked {
  frame: number;
  answer: Answer<PageMessages['current']['answer']>;
}

/** Ask frames since when they have the current mark; those that are gone are taken off the page's list. */
async function askFrames(tabId: number, frames: readonly number[], limit: number): Promise<Asked[]> {
  const asked = await Promise.all(
    frames.map(async (frame) => ({ frame, answer: await sendToTab(tabId, 'current', {}, frame, limit) })),
  );
  for (const { frame, answer } of asked) {
    const isGone = !answer.ok && answer.error.code === 'unreachable';
    if (isGone && frame !== TOP) void sendToTab(tabId, 'frameFound', { frame, findings: { found: [], sketch: [] } });
  }
  return asked;
}

/** The frames inside a page in which something was found, as the page says; null when it says nothing. */
async function listFrames(tabId: number, limit: number): Promise<number[] | null> {
  const listed = await sendToTab(tabId, 'frames', {}, TOP, limit);
  return listed.ok ? [...new Set(listed.value)].filter((frame) => frame !== TOP) : null;
}
