import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openCardInFrame, stepThroughFrames } from '../../../src/sites/frames.ts';

// How many marks each frame of the tab has, and the one that is current: what the page scripts keep.
let marks: Record<number, number> = {};
let current: { frame: number; mark: number } | null = null;
let entered = 0;
const opened: number[] = [];

vi.mock('../../../src/messaging/send.ts', () => ({
  sendToTab: async (_: number, type: string, request: { by: 1 | -1; entering: boolean }, frame = 0) => {
    if (!(frame in marks)) return { ok: false, error: { code: 'unreachable', message: 'nobody' } };
    if (type === 'frames') return { ok: true, value: { frames: [0, 4, 2], current: entered } };
    if (type === 'openCard') opened.push(frame);
    else stepIn(frame, request);
    return { ok: true, value: { found: current?.frame === frame } };
  },
}));

function stepIn(frame: number, { by, entering }: { by: 1 | -1; entering: boolean }): void {
  const count = marks[frame] ?? 0;
  const from = entering || current?.frame !== frame ? (by === 1 ? -1 : count) : current.mark;
  const mark = from + by;
  if (mark >= 0 && mark < count) {
    current = { frame, mark };
    entered = frame;
  } else if (current?.frame === frame) current = null;
}

beforeEach(() => {
  marks = { 0: 2, 4: 0, 2: 1 };
  current = null;
  entered = 0;
  opened.length = 0;
});

async function walk(by: 1 | -1, steps: number): Promise<(string | null)[]> {
  const seen: (string | null)[] = [];
  for (let i = 0; i < steps; i++) {
    await stepThroughFrames(7, by);
    seen.push(current && `${current.frame}:${current.mark}`);
  }
  return seen;
}

describe('from mark to mark through the frames of a tab', () => {
  test.each<[string, Record<number, number>, 1 | -1, (string | null)[]]>([
    ['onward, and around', { 0: 2, 4: 1, 2: 2 }, 1, ['0:0', '0:1', '4:0', '2:0', '2:1', '0:0']],
    ['back, and around', { 0: 2, 4: 1, 2: 2 }, -1, ['0:1', '0:0', '2:1', '2:0', '4:0', '0:1']],
    ['past a frame without marks', { 0: 1, 4: 0, 2: 1 }, 1, ['0:0', '2:0', '0:0']],
    ['past a frame that is gone', { 0: 1, 2: 1 }, 1, ['0:0', '2:0', '0:0']],
    ['in the page alone', { 0: 2, 4: 0, 2: 0 }, 1, ['0:0', '0:1', '0:0']],
    ['in a frame alone', { 0: 0, 4: 0, 2: 2 }, -1, ['2:1', '2:0', '2:1']],
    ['one mark stays the current one', { 0: 1, 4: 0, 2: 0 }, 1, ['0:0', '0:0']],
    ['nowhere, without marks', { 0: 0, 4: 0, 2: 0 }, 1, [null, null]],
    ['nowhere, without a page script', {}, 1, [null]],
  ])('%s', async (_, given, by, expected) => {
    marks = given;
    expect(await walk(by, expected.length)).toEqual(expected);
  });

  test('the card is opened in the frame of the current one', async () => {
    await walk(1, 3);
    await openCardInFrame(7);
    expect(opened).toEqual([2]);
  });
});
