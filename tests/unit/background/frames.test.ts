import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetGoneFrames, openCardInFrame, stepThroughFrames } from '../../../src/background/frames.ts';

// What the page scripts keep: how many marks each frame of the tab has, the current one of each, and since when.
let marks: Record<number, number> = {};
let currents: Record<number, { mark: number; since: number }> = {};
let now = 0;
let says: (type: string, frame: number) => unknown = () => undefined;
let hung: (tabId: number, frame: number) => boolean = () => false;
const opened: number[] = [];
const forgotten: number[] = [];

type Message = { type: string; request: { by: 1 | -1; entering: boolean; frame: number } };

vi.mock('@wxt-dev/browser', () => ({
  browser: {
    tabs: {
      sendMessage: async (tabId: number, { type, request }: Message, { frameId: frame }: { frameId: number }) => {
        if (hung(tabId, frame)) return new Promise(() => undefined);
        const said = says(type, frame);
        if (said !== undefined) return said;
        if (!(frame in marks)) throw new Error('Receiving end does not exist');
        if (type === 'frames') return { ok: true, value: [4, 2] };
        if (type === 'current') return { ok: true, value: { since: currents[frame]?.since ?? null } };
        if (type === 'frameFound') return { ok: true, value: forgotten.push(request.frame) };
        if (type !== 'openCard') return { ok: true, value: { found: stepIn(frame, request) } };
        opened.push(frame);
        return { ok: true, value: { opened: frame in currents } };
      },
    },
  },
}));

function stepIn(frame: number, { by, entering }: { by: 1 | -1; entering: boolean }): boolean {
  const count = marks[frame] ?? 0;
  const mark = (entering || !currents[frame] ? (by === 1 ? -1 : count) : currents[frame].mark) + by;
  if (mark >= 0 && mark < count) currents[frame] = { mark, since: ++now };
  else delete currents[frame];
  return frame in currents;
}

beforeEach(() => {
  marks = { 0: 2, 4: 0, 2: 1 };
  currents = {};
  opened.length = 0;
  forgotten.length = 0;
  hung = () => false;
  says = () => undefined;
});

const seenNow = () =>
  Object.entries(currents)
    .map(([frame, { mark }]) => `${frame}:${mark}`)
    .join(' and ');

async function walk(by: 1 | -1, steps: number): Promise<string[]> {
  const seen: string[] = [];
  for (let i = 0; i < steps; i++) {
    await stepThroughFrames(7, by);
    seen.push(seenNow());
  }
  return seen;
}

describe('from mark to mark through the frames of a tab', () => {
  test.each<[string, Record<number, number>, 1 | -1, string[]]>([
    ['onward, and around', { 0: 2, 4: 1, 2: 2 }, 1, ['0:0', '0:1', '4:0', '2:0', '2:1', '0:0']],
    ['back, and around', { 0: 2, 4: 1, 2: 2 }, -1, ['0:1', '0:0', '2:1', '2:0', '4:0', '0:1']],
    ['past a frame without marks', { 0: 1, 4: 0, 2: 1 }, 1, ['0:0', '2:0', '0:0']],
    ['past a frame that is gone', { 0: 1, 2: 1 }, 1, ['0:0', '2:0', '0:0']],
    ['in the page alone', { 0: 2, 4: 0, 2: 0 }, 1, ['0:0', '0:1', '0:0']],
    ['in a frame alone', { 0: 0, 4: 0, 2: 2 }, -1, ['2:1', '2:0', '2:1']],
    ['one mark stays the current one', { 0: 1, 4: 0, 2: 0 }, 1, ['0:0', '0:0']],
    ['nowhere, without marks', { 0: 0, 4: 0, 2: 0 }, 1, ['', '']],
    ['nowhere, without a page script', {}, 1, ['']],
  ])('%s', async (_, given, by, expected) => {
    marks = given;
    expect(await walk(by, expected.length)).toEqual(expected);
  });

  test('keys that are pressed at once are answered one after the other', async () => {
    marks = { 0: 1, 4: 1, 2: 2 };
    await Promise.all([1, 1, 1, 1].map((by) => stepThroughFrames(7, by as 1)));
    expect(seenNow()).toBe('2:1');
  });

  test('goes on from where the reader came last, and opens the card there', async () => {
    marks = { 0: 3, 4: 0, 2: 2 };
    await walk(1, 1);
    // The reader clicks in a frame, and the card stays.
    currents[2] = { mark: 0, since: ++now };
    await openCardInFrame(7);
    expect(opened).toEqual([2]);
    // With the card closed nothing is the current one there any more.
    delete currents[2];
    await openCardInFrame(7);
    expect(opened).toEqual([2, 0]);
    expect(await walk(1, 1)).toEqual(['0:1']);
  });

  test('the card is opened in the frame of the current one', async () => {
    await walk(1, 3);
    await openCardInFrame(7);
    expect(opened).toEqual([2]);
  });
});

describe('a page that hangs', () => {
  // Each test has a tab of its own: keys for one that hangs for ever wait for ever.
  let tab = 100;
  beforeEach(() => {
    vi.useFakeTimers();
    tab += 10;
  });
  afterEach(() => void vi.useRealTimers());

  const isDone = async (doing: Promise<unknown>) => {
    let done = false;
    void doing.then(() => (done = true));
    await vi.advanceTimersByTimeAsync(0);
    return done;
  };

  test('delays no key in another tab', async () => {
    hung = (tabId) => tabId === tab;
    void stepThroughFrames(tab, 1);
    void stepThroughFrames(tab, 1);
    expect(await isDone(stepThroughFrames(tab + 1, 1))).toBe(true);
    expect(seenNow()).toBe('0:0');
  });

  test('is given up after a second, and the next key is tried once more', async () => {
    hung = () => true;
    const first = stepThroughFrames(tab, 1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await isDone(first)).toBe(true);
    hung = () => false;
    expect(await isDone(stepThroughFrames(tab, 1))).toBe(true);
    expect(seenNow()).toBe('0:0');
  });

  test('in one of its frames only is walked through without that', async () => {
    marks = { 0: 1, 4: 1, 2: 1 };
    hung = (_, frame) => frame === 4;
    const walked: string[] = [];
    for (let i = 0; i < 3; i++) {
      const step = stepThroughFrames(tab, 1);
      await vi.advanceTimersByTimeAsync(1000);
      expect(await isDone(step)).toBe(true);
      walked.push(seenNow());
    }
    expect(walked).toEqual(['0:0', '2:0', '0:0']);
    // It is still there.
    expect(forgotten).toEqual([]);
  });

  test('holds up nobody who asks which of its frames are gone', async () => {
    hung = () => true;
    const asking = forgetGoneFrames(tab);
    await vi.advanceTimersByTimeAsync(300);
    expect(await isDone(asking)).toBe(true);
    expect(forgotten).toEqual([]);
  });
});

describe('a page script that answers what nobody has asked', () => {
  const NONSENSE: [string, unknown][] = [
    ['nothing', null],
    ['a text', 'x'],
    ['no value', { ok: true }],
    ['null', { ok: true, value: null }],
    ['an empty object', { ok: true, value: {} }],
    ['a number', { ok: true, value: 7 }],
    ['a list of no frames', { ok: true, value: ['4', -1, 1.5] }],
    ['what only looks like a list', { ok: true, value: { length: 2, slice: 1 } }],
    ['more frames than a page has', { ok: true, value: Array(65).fill(2) }],
    ['a moment that is none', { ok: true, value: { since: 'now', found: 1 } }],
    ['a failure without an error', { ok: false }],
    ['a failure with an error of its own', { ok: false, error: 'x' }],
  ];
  const about = (asked: string, answer: unknown) => (type: string, frame: number) =>
    type === asked && frame === 0 ? answer : undefined;

  test.each(NONSENSE)('about its frames has none: %s', async (_, answer) => {
    says = about('frames', answer);
    await forgetGoneFrames(7);
    expect(await walk(1, 1)).toEqual(['']);
  });

  test.each(NONSENSE)('about the current mark is passed over: %s', async (_, answer) => {
    says = about('current', answer);
    expect(await walk(1, 2)).toEqual(['2:0', '2:0']);
  });

  test.each(NONSENSE)('about a step has made none: %s', async (_, answer) => {
    says = about('step', answer);
    expect(await walk(1, 1)).toEqual(['2:0']);
  });

  test('about frames that are the page itself, or twice the same, has each once', async () => {
    says = about('frames', { ok: true, value: [0, 2, 2, 0] });
    marks = { 0: 1, 2: 1 };
    expect(await walk(1, 3)).toEqual(['0:0', '2:0', '0:0']);
  });
});

test('frames that are gone are taken off the list of the page', async () => {
  marks = { 0: 1, 2: 1 };
  await forgetGoneFrames(7);
  expect(forgotten).toEqual([4]);
});
