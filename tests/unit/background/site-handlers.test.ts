import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { EntrySummary } from '../../../src/knowledge/summaries.ts';
import type { Sender } from '../../../src/messaging/handle-background.ts';

const tabs = vi.hoisted(() => ({ get: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { tabs } }));
const sendToTab = vi.hoisted(() => vi.fn());
vi.mock('../../../src/messaging/send.ts', () => ({ sendToTab, tellFrames: vi.fn() }));
const stored = vi.hoisted(() => ({ categories: {}, sitesOff: [], dismissed: { always: [], sites: [] } }));
const changeSettings = vi.hoisted(() => vi.fn(async (..._: unknown[]) => ({})));
const readSettings = vi.hoisted(() => vi.fn(async (_?: boolean) => stored));
vi.mock('../../../src/settings/store.ts', () => ({ changeSettings, readSettings, replaceSettings: vi.fn() }));
vi.mock('../../../src/background/broadcast.ts', () => ({ refreshPages: vi.fn() }));
const forgetGoneFrames = vi.hoisted(() => vi.fn());
vi.mock('../../../src/background/frames.ts', () => ({ forgetGoneFrames }));
vi.mock('../../../src/background/toolbar-button.ts', () => ({ showOnButton: vi.fn() }));
const injectPage = vi.hoisted(() => vi.fn());
vi.mock('../../../src/background/inject.ts', () => ({ injectPage, injectPart: vi.fn() }));
const showPanel = vi.hoisted(() => vi.fn());
vi.mock('../../../src/tabs/panel.ts', () => ({ showPanel }));

const { createSiteHandlers } = await import('../../../src/background/site-handlers.ts');

const summary: EntrySummary = { label: 'The plan', category: 'claim', contention: 'contested', recorded: true };
const book = new Map([['plan', summary]]);
let inMemory: typeof book | null;
const handlers = createSiteHandlers({
  summarize: async () => book,
  tellApart: async (found) => found.map((entry) => ({ ...entry, pack: 'A pack' })),
  peek: (entry) => inMemory?.has(entry) ?? null,
});

const page: Sender = {
  tabId: 7,
  frameId: 0,
  url: 'https://a.example/',
  tabUrl: 'https://a.example/',
  incognito: false,
};
const frame: Sender = { ...page, frameId: 4 };
const view: Sender = { ...page, tabId: undefined, url: 'chrome-extension://us/popup.html', tabUrl: undefined };

beforeEach(() => {
  vi.clearAllMocks();
  inMemory = book;
  showPanel.mockImplementation(async (_: number, __: string | null, isWanted: Promise<boolean>) => isWanted);
  tabs.get.mockImplementation(async (id: number) => {
    if (id !== 7) throw new Error('No tab with id');
    return { id };
  });
});

const notFound = { ok: false, error: { code: 'not-found' } };

describe('an entry that no pack has', () => {
  const UNKNOWN = ['nobody', 'constructor', '__proto__', 'toString', 'x'.repeat(200)];

  test.each(UNKNOWN)('is not dismissed: %s', async (entry) => {
    expect(await handlers.dismiss({ entry, scope: 'always', dismissed: true }, page)).toMatchObject(notFound);
    expect(await handlers.dismiss({ entry, scope: 'site', dismissed: true }, page)).toMatchObject(notFound);
    const patch = { dismissal: { entry, host: null, dismissed: true } };
    expect(await handlers.changeSettings({ patch }, page)).toMatchObject(notFound);
    expect(changeSettings).not.toHaveBeenCalled();
  });

  test.each(UNKNOWN)('can be taken back: %s', async (entry) => {
    const patch = { dismissal: { entry, host: null, dismissed: false } };
    expect(await handlers.changeSettings({ patch }, page)).toMatchObject({ ok: true });
    expect(changeSettings).toHaveBeenCalledOnce();
  });

  test.each(UNKNOWN)('opens no panel: %s', async (entry) => {
    expect(await handlers.openPanel({ entry }, page)).toMatchObject(notFound);
    expect(showPanel).not.toHaveBeenCalled();
  });

  test('is noticed after the browser was asked for its panel, where the pack has to be read first', async () => {
    inMemory = null;
    expect(await handlers.openPanel({ entry: 'nobody' }, page)).toMatchObject(notFound);
    await expect(showPanel.mock.calls[0]?.[2]).resolves.toBe(false);
  });
});

test.each([['plan'], [null]])('the panel is asked for before anything is waited for: %s', async (entry) => {
  inMemory = null;
  const answer = handlers.openPanel({ entry }, page);
  expect(showPanel).toHaveBeenCalledOnce();
  expect(await answer).toEqual({ ok: true, value: null });
});

test('an entry that a pack has is dismissed on the site of the page, whatever frame asks', async () => {
  await handlers.dismiss({ entry: 'plan', scope: 'site', dismissed: true }, { ...frame, url: 'https://b.example/' });
  const dismissal = { entry: 'plan', host: 'a.example', dismissed: true };
  expect(changeSettings).toHaveBeenCalledExactlyOnceWith({ dismissal }, false);
});

describe('in a private window', () => {
  const patch = { site: { host: 'a.example', on: false } };

  test.each<[string, () => Promise<unknown>, unknown[]]>([
    [
      'what a page dismisses is private',
      () => handlers.dismiss({ entry: 'plan', scope: 'always', dismissed: true }, { ...page, incognito: true }),
      [{ dismissal: { entry: 'plan', host: null, dismissed: true } }, true],
    ],
    [
      'what a popup changes for its tab is private',
      () => handlers.changeSettings({ patch, tabId: 7, incognito: true }, view),
      [patch, true],
    ],
    [
      'what a page of our own changes in one is private',
      () => handlers.changeSettings({ patch }, { ...view, incognito: true }),
      [patch, true],
    ],
    [
      'what is changed elsewhere is not',
      () => handlers.changeSettings({ patch, incognito: false }, view),
      [patch, false],
    ],
  ])('%s', async (_, change, expected) => {
    await change();
    expect(changeSettings).toHaveBeenCalledExactlyOnceWith(...expected);
  });

  test('a page is told what holds there', async () => {
    await handlers.pageSettings({}, { ...page, incognito: true });
    expect(readSettings).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('the options are told what is stored after a change as well: they export it', async () => {
    const chosen = { ...stored, sitesOff: ['a.example'] };
    changeSettings.mockResolvedValue(chosen);
    expect(await handlers.changeSettings({ patch }, { ...view, incognito: true })).toEqual({ ok: true, value: stored });
    expect(await handlers.changeSettings({ patch, incognito: true }, view)).toEqual({ ok: true, value: chosen });
  });

  test('a page of our own is told what is stored, unless it asks for a private tab', async () => {
    await handlers.readSettings({}, { ...view, incognito: true });
    await handlers.readSettings({ incognito: true }, view);
    expect(readSettings.mock.calls).toEqual([[undefined], [true]]);
  });
});

test('the top frame is told what a frame has found in the words of the packs', async () => {
  const found = [
    { id: 'plan', count: 3, marked: 1 },
    { id: 'nobody', count: 2, marked: 1 },
    { id: 'constructor', count: 2, marked: 1 },
  ];
  await handlers.reportFrame({ found, sketch: [1] }, frame);
  const findings = { found: [{ id: 'plan', ...summary, count: 3, marked: 1, frame: 0 }], sketch: [1] };
  expect(sendToTab).toHaveBeenCalledExactlyOnceWith(7, 'frameFound', { frame: 4, findings });
});

test.each(['annotateTab', 'readPage'] as const)('%s says so when there is no such tab', async (name) => {
  expect(await handlers[name]({ tabId: 8 }, page)).toMatchObject(notFound);
  expect(injectPage).not.toHaveBeenCalled();
  expect(sendToTab).not.toHaveBeenCalled();
});

describe('a page that is asked what it says about itself', () => {
  test.each([
    ['that fails', { ok: false, error: { code: 'failed', message: '' } }, 'failed'],
    ['that nobody answers for', { ok: false, error: { code: 'unreachable', message: '' } }, 'unreachable'],
    ['that talks nonsense', { ok: true, value: { state: 'marked' } }, 'failed'],
  ])('%s', async (_, said, code) => {
    sendToTab.mockResolvedValueOnce(said);
    expect(await handlers.readPage({ tabId: 7 }, page)).toMatchObject({ ok: false, error: { code } });
  });
});

test('a page is asked about itself once it has forgotten the frames that are gone', async () => {
  const order: string[] = [];
  forgetGoneFrames.mockImplementation(async (tabId: number) => {
    await Promise.resolve();
    order.push(`forgotten in ${tabId}`);
  });
  sendToTab.mockImplementation(async (tabId: number, type: string) => {
    order.push(`${type} of ${tabId}`);
    return { ok: false, error: { code: 'late', message: '' } };
  });
  await handlers.readPage({ tabId: 7 }, page);
  expect(order).toEqual(['forgotten in 7', 'report of 7']);
});
