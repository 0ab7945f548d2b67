import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotation, BackgroundMessages } from '../../../../src/messaging/protocol.ts';
import { send } from '../../../../src/messaging/send.ts';
import { LiveReading } from '../../../../src/page/reading/live-reading.ts';
import { Pace } from '../../../../src/page/reading/pace.ts';
import { render } from '../render.ts';

vi.mock('../../../../src/messaging/send.ts', () => ({ send: vi.fn() }));

type Request = BackgroundMessages['annotate']['request'];

const NOTHING: Annotation = { mentions: [], entries: {} };
// Enough for an article, without which nothing is asked for in a frame such as that of these tests.
const LONG = 'Nothing of note was said at any of these meetings. '.repeat(6).trim();
const article = (...paragraphs: string[]) =>
  render(`<article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}<p>${LONG}</p></article>`);

const until = (isSo: () => boolean) => vi.waitUntil(isSo, { timeout: 10_000 });

/** A background that notes what it is asked, and answers when it is told to. */
function makeBackground() {
  const asked: Request[] = [];
  const waiting: ((answer: unknown) => void)[] = [];
  vi.mocked(send).mockImplementation((_, request) => {
    asked.push(request as Request);
    return new Promise((resolve) => waiting.push(resolve as (answer: unknown) => void)) as never;
  });
  return {
    asked,
    answer: async (answer: unknown = { ok: true, value: NOTHING }) => {
      await until(() => waiting.length > 0);
      waiting.shift()!(answer);
    },
  };
}

let live: LiveReading;
const onReading = vi.fn(async () => undefined);
const onFailure = vi.fn();
const startReading = () => {
  live = new LiveReading(document, { onReading, onFailure });
  void live.start();
};

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
});
afterEach(() => live.stop());

describe('what is asked', () => {
  test('at first everything, then what has changed', async () => {
    const background = makeBackground();
    const fixture = article('one', 'two', 'three', 'four');
    startReading();
    await background.answer();
    await until(() => onReading.mock.calls.length === 1);
    fixture.querySelectorAll('p')[2]!.textContent = 'other';
    await background.answer();
    await until(() => onReading.mock.calls.length === 2);
    const [first, second] = background.asked;
    expect(first).toMatchObject({ since: null, blocks: ['one', 'two', 'three', 'four', LONG] });
    expect(second).toMatchObject({
      page: first!.page,
      since: first!.revision,
      blocks: [[0, 2], 'other', [3, 2]],
    });
    expect(second!.revision).toBeGreaterThan(first!.revision);
  });

  test('everything once more where the background knows of nothing before', async () => {
    const background = makeBackground();
    const fixture = article('one', 'two');
    startReading();
    await background.answer();
    await until(() => onReading.mock.calls.length === 1);
    fixture.querySelector('p')!.textContent = 'other';
    await background.answer({ ok: false, error: { code: 'outdated', message: '' } });
    await background.answer();
    await until(() => onReading.mock.calls.length === 2);
    expect(background.asked.at(-1)).toMatchObject({ since: null, blocks: ['other', 'two', LONG] });
    expect(onFailure).not.toHaveBeenCalled();
  });

  describe('of a long page', () => {
    const paragraphs = Array.from({ length: 400 }, (_, number) => `${number}. ${LONG}`);
    /** Numbers of the paragraphs that are sent, and the runs of those that were. */
    const sent = ({ blocks }: Request) =>
      blocks.map((block) => (typeof block === 'string' ? parseInt(block, 10) : block));

    test('what stands on the first screens, and is shown, and then all of it', async () => {
      const background = makeBackground();
      article(...paragraphs);
      startReading();
      await background.answer();
      await until(() => onReading.mock.calls.length === 1);
      const count = live.current.blocks.length;
      expect(count).toBeLessThan(100);
      await until(() => background.asked.length === 2);
      expect(live.current.blocks).toHaveLength(count);
      await background.answer();
      await until(() => onReading.mock.calls.length === 2);
      expect(live.current.blocks).toHaveLength(401);
      expect(sent(background.asked[0]!)).toEqual(Array.from({ length: count }, (_, number) => number));
      expect(background.asked[1]).toMatchObject({ since: background.asked[0]!.revision });
      expect(sent(background.asked[1]!).slice(0, 2)).toEqual([[0, count], count]);
    });

    test('where its reader has scrolled to', async () => {
      const background = makeBackground();
      article(...paragraphs)
        .querySelectorAll('p')[200]!
        .scrollIntoView();
      startReading();
      await background.answer();
      await until(() => onReading.mock.calls.length === 1);
      expect(sent(background.asked[0]!)).toContain(200);
      expect(sent(background.asked[0]!)).not.toContain(100);
      scrollTo(0, 0);
    });

    test('all of it anew where the second answer does not come, and what has changed after that', async () => {
      const background = makeBackground();
      const fixture = article(...paragraphs);
      startReading();
      await background.answer();
      await background.answer({ ok: false, error: { code: 'failed', message: '' } });
      await until(() => onFailure.mock.calls.length === 1);
      await background.answer();
      await until(() => onReading.mock.calls.length === 2);
      expect(live.current.blocks).toHaveLength(401);
      expect(sent(background.asked[2]!)).toHaveLength(401);
      fixture.querySelectorAll('p')[300]!.textContent = 'other';
      await background.answer();
      await until(() => onReading.mock.calls.length === 3);
      expect(background.asked[3]!.blocks).toEqual([[0, 300], 'other', [301, 100]]);
    });
  });

  test('one question at a time, and what changes meanwhile after it', async () => {
    const background = makeBackground();
    const fixture = article('one', 'two');
    startReading();
    await until(() => background.asked.length === 1);
    fixture.querySelectorAll('p')[0]!.textContent = 'first';
    fixture.querySelectorAll('p')[1]!.textContent = 'second';
    const seen = vi.fn();
    const observer = new MutationObserver(seen);
    observer.observe(document, { childList: true, subtree: true });
    // A change that is long done by now has asked for nothing while the first answer is out.
    fixture.append(document.createElement('i'));
    await until(() => seen.mock.calls.length > 0);
    observer.disconnect();
    expect(background.asked).toHaveLength(1);
    await background.answer();
    await background.answer();
    await until(() => onReading.mock.calls.length === 2);
    expect(background.asked.map(({ blocks }) => blocks)).toEqual([
      ['one', 'two', LONG],
      ['first', 'second', [2, 1]],
    ]);
  });

  test('a text that never rests is shown all the same', async () => {
    const background = makeBackground();
    const fixture = article('one', 'a ticker');
    const ticker = fixture.querySelectorAll('p')[1]!;
    let ticks = 0;
    const ticking = setInterval(() => {
      ticker.textContent = `a ticker: ${++ticks}`;
    }, 5);
    startReading();
    await until(() => ticks > 3);
    await background.answer();
    await until(() => onReading.mock.calls.length === 1);
    const before = ticks;
    await until(() => ticks > before + 3);
    await background.answer();
    await until(() => onReading.mock.calls.length === 2);
    clearInterval(ticking);
    expect(background.asked[1]!.blocks[0]).toEqual([0, 1]);
  });
});

test('what the background finds in text that is not displayed is left out of a reading', async () => {
  const background = makeBackground();
  const fixture = article('Xi spoke', 'Xi waited');
  fixture.querySelectorAll('p')[1]!.style.visibility = 'hidden';
  startReading();
  const mentions = [0, 1].map((block) => ({
    ...{ block, start: 0, end: 2, entry: 'xi', category: 'person', rule: 0 },
  }));
  const entries = { xi: { label: 'Xi', category: 'person', contention: null } };
  await background.answer({ ok: true, value: { mentions, entries } });
  await until(() => onReading.mock.calls.length === 1);
  expect(background.asked[0]!.blocks).toEqual(['Xi spoke', 'Xi waited', LONG]);
  expect(live.current.annotation.mentions.map(({ block }) => block)).toEqual([0]);
});

test('the wait for the background counts for nothing in what a reading has cost', async () => {
  const note = vi.spyOn(Pace.prototype, 'note');
  const background = makeBackground();
  article('one');
  const began = performance.now();
  startReading();
  await until(() => performance.now() - began > 1000);
  await background.answer();
  await until(() => note.mock.calls.length === 1);
  expect(note.mock.calls[0]![0]).toBeLessThan(1000);
  note.mockRestore();
});

describe('a reading that fails', () => {
  test('is told and tried again, and goes on when it can', async () => {
    const background = makeBackground();
    article('one');
    startReading();
    await background.answer({ ok: false, error: { code: 'failed', message: 'no' } });
    await until(() => onFailure.mock.calls.length === 1);
    expect(onReading).not.toHaveBeenCalled();
    await background.answer();
    await until(() => onReading.mock.calls.length === 1);
  });

  test('also when the page itself cannot be read or shown', async () => {
    const background = makeBackground();
    article('one');
    onReading.mockRejectedValueOnce(new Error('cannot be shown'));
    startReading();
    await background.answer();
    await until(() => onFailure.mock.calls.length === 1);
    await until(() => onReading.mock.calls.length === 2);
  });

  test('is left in the end, until the page changes', async () => {
    const background = makeBackground();
    const fixture = article('one');
    startReading();
    const failed = { ok: false, error: { code: 'failed', message: 'no' } };
    for (let i = 0; i < 4; i++) await background.answer(failed);
    await until(() => onFailure.mock.calls.length === 4);
    fixture.querySelector('p')!.textContent = 'other';
    await background.answer();
    await until(() => onReading.mock.calls.length === 1);
    expect(background.asked).toHaveLength(5);
  });
});

test('of a long page the beginning is read, and it says so', async () => {
  const background = makeBackground();
  const paragraph = 'x'.repeat(1000);
  article(...Array.from({ length: 2500 }, () => paragraph));
  startReading();
  // Of the first screens, and of all that is read.
  await background.answer();
  await background.answer();
  await until(() => onReading.mock.calls.length === 2);
  expect(live.current.complete).toBe(false);
  expect(live.current.blocks).toHaveLength(2000);
});

describe('what is seen of what is known', () => {
  const known: Annotation = {
    mentions: [{ block: 1, start: 0, end: 3, entry: 'two', category: 'person', rule: 0 }],
    entries: {},
  };
  const seen = () => live.current.annotation.mentions.length;
  const readHidden = async () => {
    const background = makeBackground();
    const fixture = article('one', 'two');
    const hidden = fixture.querySelectorAll('p')[1]!;
    hidden.hidden = true;
    startReading();
    await background.answer({ ok: true, value: known });
    await until(() => onReading.mock.calls.length === 1);
    return { background, hidden };
  };

  test('is asked again on a sign, without a question to the background', async () => {
    const { background, hidden } = await readHidden();
    expect([seen(), live.known.mentions.length]).toEqual([0, 1]);
    hidden.hidden = false;
    live.lookSoon();
    await until(() => onReading.mock.calls.length === 2);
    expect(seen()).toBe(1);
    expect(background.asked).toHaveLength(1);
  });

  test('is asked at once for whoever is about to count it', async () => {
    const { hidden } = await readHidden();
    hidden.hidden = false;
    await live.look();
    expect(seen()).toBe(1);
    hidden.hidden = true;
    await live.look();
    expect(seen()).toBe(0);
  });

  test('is told only when it is otherwise', async () => {
    await readHidden();
    await live.look();
    await live.look();
    expect(onReading).toHaveBeenCalledOnce();
  });

  test('is asked again when a style sheet comes or goes', async () => {
    const style = document.createElement('style');
    style.textContent = '[hidden] { display: block !important }';
    await readHidden();
    document.head.append(style);
    await until(() => seen() === 1);
    style.remove();
    await until(() => seen() === 0);
  });
});
