import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CardPort } from '../../../src/card/port.ts';
import { handlePageMessages, type PageHandlers } from '../../../src/messaging/handle-page.ts';
import type { Annotation, FrameFindings } from '../../../src/messaging/protocol.ts';
import { send } from '../../../src/messaging/send.ts';
import { isTopFrame } from '../../../src/page/frame.ts';
import { MARK_PAINTER, type MakePainter } from '../../../src/page/marks/painters/choose-painter.ts';
import { createMarkPainter } from '../../../src/page/marks/painters/mark-painter.ts';
import { LATE_PARTS, type MakeLateParts } from '../../../src/page/navigation/late-navigation.ts';
import { LateParts } from '../../../src/page/navigation/late-parts.ts';
import { PageSession } from '../../../src/page/page-session.ts';
import type { PageSettings } from '../../../src/settings/page-settings.ts';
import { render } from './render.ts';

vi.mock('../../../src/messaging/send.ts', () => ({ send: vi.fn() }));
vi.mock('../../../src/messaging/handle-page.ts', () => ({ handlePageMessages: vi.fn() }));
vi.mock('../../../src/dom/is-trusted.ts', () => ({ isTrusted: () => true }));
// Tests run in a frame of the runner's.
vi.mock('../../../src/page/frame.ts', () => ({ isTopFrame: vi.fn(() => true) }));

const LONG = 'Nothing of note was said at any of these meetings. '.repeat(6).trim();
const ANNOTATION: Annotation = {
  mentions: [{ block: 0, start: 0, end: 2, entry: 'xi', category: 'person', rule: 0 }],
  entries: { xi: { label: 'Xi', category: 'person', contention: null, recorded: true } },
};
const on: PageSettings = {
  ...{ active: true, off: null, density: 'every', painter: 'highlight', palette: 'standard', hover: false, dwell: 400 },
  categories: { person: true, organisation: true, state: true, claim: true },
  ...{ headings: false, unrecorded: false, dismissed: [] },
};
const off: PageSettings = { ...on, active: false, off: 'everywhere' };

const world = globalThis as { [MARK_PAINTER]?: MakePainter; [LATE_PARTS]?: MakeLateParts };
/** A card that is asked for nothing here. */
const noCard = new Proxy({}, { get: () => () => undefined }) as CardPort;
const until = (isSo: () => boolean) => vi.waitUntil(isSo, { timeout: 10_000 });
const isMarked = () => CSS.highlights.has('counterpoint-person') || document.querySelector('#fixture mark') !== null;

/** A background that knows what the page is about at once, and answers all else when it is told to. */
let asked: { type: string; request: unknown; answer: (value: unknown) => void }[];
const waiting = (type: string) => asked.filter((one) => one.type === type);
const told = (type: string) => waiting(type).map(({ request }) => request);

let handlers: PageHandlers;
let session: PageSession;
/** Settles once the answer to the first question for the settings has been taken or dropped. */
let started: Promise<void>;

beforeEach(() => {
  asked = [];
  vi.mocked(send).mockImplementation((type, request) => {
    if (type === 'annotate') return Promise.resolve({ ok: true, value: ANNOTATION }) as never;
    return new Promise((resolve) => {
      asked.push({ type, request, answer: (value) => resolve({ ok: true, value } as never) });
    });
  });
  vi.mocked(handlePageMessages).mockImplementation((given) => {
    handlers = given;
    return () => undefined;
  });
  vi.mocked(isTopFrame).mockReturnValue(true);
  render(`<article><p>Xi spoke</p><p>${LONG}</p></article>`);
  session = new PageSession(document);
});
afterEach(() => {
  session.stop();
  delete world[MARK_PAINTER];
  delete world[LATE_PARTS];
});

/** Begin, and wait until the page asks for its settings. */
async function start(): Promise<void> {
  started = session.start();
  await until(() => waiting('pageSettings').length === 1);
}

/** What the page says of itself; the script with the card is not to be had here. */
async function state(): Promise<string> {
  const refuseParts = () => {
    for (const { answer } of waiting('loadPart')) answer(null);
    return waiting('loadPart').length;
  };
  const count = refuseParts();
  const report = handlers.report({});
  await Promise.race([report, until(() => waiting('loadPart').length > count)]);
  refuseParts();
  return (await report).state;
}

describe('settings that were asked for again meanwhile are dropped', () => {
  test.each<[string, PageSettings, PageSettings, boolean]>([
    ['on by an answer that comes too late', on, off, false],
    ['off by an answer that comes too late', off, on, true],
  ])('the page is not switched %s', async (_, late, now, marked) => {
    await start();
    const refreshed = handlers.refresh({});
    const [first, second] = waiting('pageSettings');
    second!.answer(now);
    await refreshed;
    await until(() => waiting('countFound').length > 0 && isMarked() === marked);
    const counted = told('countFound').length;
    first!.answer(late);
    await started;
    expect(isMarked()).toBe(marked);
    expect(await state()).toBe(marked ? 'marked' : 'off');
    expect(told('countFound')).toHaveLength(counted);
  });

  test('a painter that is brought in late paints nothing on a page that was switched off meanwhile', async () => {
    await start();
    waiting('pageSettings')[0]!.answer({ ...on, painter: 'elements' });
    await until(() => waiting('loadPart').length === 1);
    const refreshed = handlers.refresh({});
    waiting('pageSettings')[1]!.answer(off);
    await refreshed;
    world[MARK_PAINTER] = vi.fn(createMarkPainter);
    waiting('loadPart')[0]!.answer(null);
    await until(() => vi.mocked(world[MARK_PAINTER]!).mock.calls.length === 1);
    expect(await state()).toBe('off');
    expect(isMarked()).toBe(false);
  });
});

const findings = (...ids: string[]): FrameFindings => ({
  found: ids.map((id) => ({
    ...{ id, label: id, category: 'person' as const, contention: id === 'plan' ? ('contested' as const) : null },
    ...{ recorded: true, count: 1, marked: 1, frame: 0 },
  })),
  sketch: [],
});

describe('frames', () => {
  beforeEach(() => {
    world[LATE_PARTS] = (page) => new LateParts(page, noCard);
  });

  test('count with the page for as long as they are there', async () => {
    await start();
    waiting('pageSettings')[0]!.answer(on);
    await until(isMarked);
    await handlers.frameFound({ frame: 4, findings: findings('xi', 'plan') });
    expect(await handlers.frames({})).toEqual([4]);
    expect(told('countFound').at(-1)).toEqual({ active: true, entries: 2, contested: 1 });
    await handlers.frameFound({ frame: 4, findings: findings() });
    expect(await handlers.frames({})).toEqual([]);
    expect(told('countFound').at(-1)).toEqual({ active: true, entries: 1, contested: 0 });
  });

  test('say what they have found, and when they go that there is nothing any more', async () => {
    vi.mocked(isTopFrame).mockReturnValue(false);
    await start();
    waiting('pageSettings')[0]!.answer(on);
    await until(() => told('reportFrame').length > 0);
    expect(told('reportFrame').at(-1)).toMatchObject({ found: [{ id: 'xi', count: 1 }] });
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(told('reportFrame').at(-1)).toMatchObject({ found: [] });
  });
});
