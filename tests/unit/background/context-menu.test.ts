import { beforeEach, expect, test, vi } from 'vitest';

const browser = vi.hoisted(() => ({
  contextMenus: undefined as unknown,
  permissions: {},
  storage: {},
  tabs: {},
  runtime: { getManifest: () => ({}) } as {
    getManifest: () => object;
    getURL?: (path: string) => string;
    lastError?: { message: string };
  },
}));
vi.mock('wxt/browser', () => ({ browser }));
const sendToTab = vi.hoisted(() => vi.fn());
const injectPage = vi.hoisted(() => vi.fn());
const changeSettings = vi.hoisted(() => vi.fn());
vi.mock('../../../src/messaging/send.ts', () => ({ sendToTab }));
vi.mock('../../../src/background/inject.ts', () => ({ injectPage }));
vi.mock('../../../src/background/broadcast.ts', () => ({ refreshPages: vi.fn() }));
const sitesOff = vi.hoisted(() => [] as string[]);
vi.mock('../../../src/settings/store.ts', () => ({ changeSettings, readSettings: async () => ({ sitesOff }) }));

interface Item {
  id: string;
  contexts: string[];
  documentUrlPatterns?: string[];
  targetUrlPatterns?: string[];
}
let created: Item[];
let updated: [string, object][];
let click: (info: object, tab?: object) => void;

beforeEach(() => {
  vi.clearAllMocks();
  created = [];
  updated = [];
  sitesOff.splice(0);
  browser.storage = { local: { get: async () => ({ packHosts: ['https://packs.example/*'] }) } };
  browser.tabs = { query: async () => [{ id: 7, url: 'https://www.herald.example/a', incognito: false }] };
  browser.contextMenus = {
    removeAll: async () => created.splice(0),
    // As the browser does: later, and with a complaint about an entry that is there already.
    create: (item: (typeof created)[number], done: () => void) =>
      setTimeout(() => {
        const isTwice = created.some(({ id }) => id === item.id);
        if (isTwice) browser.runtime.lastError = { message: `Cannot create item with duplicate id ${item.id}` };
        else created.push(item);
        done();
        delete browser.runtime.lastError;
      }),
    update: async (id: string, change: object) => void updated.push([id, change]),
    onClicked: { addListener: (listener: typeof click) => (click = listener) },
  };
});

const { answerMenu, createMenu, tickMenu } = await import('../../../src/background/context-menu.ts');

test('the menu is made anew, with "off" only where the extension runs', async () => {
  browser.permissions = { getAll: async () => ({ origins: ['*://*.herald.example/*'] }) };
  await createMenu();
  await createMenu();
  expect(created.map(({ id, contexts, documentUrlPatterns }) => [id, contexts, documentUrlPatterns])).toEqual([
    ['look-up', ['selection'], ['http://*/*', 'https://*/*']],
    ['subscribe', ['link'], undefined],
    ['site-off', ['page'], ['*://*.herald.example/*']],
    ['site-off-button', ['action'], undefined],
  ]);
});

test('the menu is made once at a time, after the last list of sites', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  let sites = 0;
  browser.permissions = { getAll: async () => ({ origins: [`*://*.site-${++sites}.example/*`] }) };
  await Promise.all([createMenu(), createMenu(), createMenu()]);
  expect(created.map(({ id, documentUrlPatterns }) => [id, documentUrlPatterns?.at(-1)])).toEqual([
    ['look-up', 'https://*/*'],
    ['subscribe', undefined],
    ['site-off', `*://*.site-${sites}.example/*`],
    ['site-off-button', undefined],
  ]);
  expect(warned).not.toHaveBeenCalled();
});

test('there is no "off" while no site is allowed, rather than one on every page', async () => {
  browser.permissions = { getAll: async () => ({ origins: [] }) };
  await createMenu();
  expect(created.map(({ id }) => id)).toEqual(['look-up', 'subscribe']);
});

test('the host of a pack is no site that can be switched off', async () => {
  browser.permissions = { getAll: async () => ({ origins: ['https://packs.example/*'] }) };
  await createMenu();
  expect(created.map(({ id }) => id)).toEqual(['look-up', 'subscribe']);
});

test.each([
  ['https://packs.example/a/index.json', 'https://packs.example/*'],
  ['http://127.0.0.1:8080/index.json', 'http://127.0.0.1/*'],
  ['http://packs.example/index.json', null],
])(
  'the host of a link to a pack is asked for in the click, and the options look at it: %s',
  async (linkUrl, origin) => {
    const request = vi.fn(async () => true);
    const create = vi.fn();
    browser.permissions = { request, getAll: async () => ({ origins: [] }) };
    const set = vi.fn(async () => undefined);
    browser.storage = { local: { get: async () => ({}), set } };
    browser.tabs = { create };
    browser.runtime.getURL = (path) => `extension:${path}`;
    answerMenu();
    click({ menuItemId: 'subscribe', linkUrl }, { id: 7, windowId: 3 });
    // Before anything is waited for.
    expect(request.mock.calls).toEqual(origin === null ? [] : [[{ origins: [origin] }]]);
    await vi.waitUntil(() => create.mock.calls.length > 0);
    const url = `extension:/options.html#subscribe=${encodeURIComponent(linkUrl)}`;
    expect(create).toHaveBeenCalledExactlyOnceWith({ url, windowId: 3 });
    expect(set.mock.calls).toEqual(origin === null ? [] : [[{ packHosts: [origin] }]]);
  },
);

const unreachable = { ok: false, error: { code: 'unreachable', message: '' } };
const known = { ok: true, value: { known: true } };

test.each([
  ['where the page script runs', [known], 0],
  ['where it has to be brought in first', [unreachable, known], 1],
  ['where it failed', [{ ok: false, error: { code: 'failed', message: '' } }], 0],
])('a selection is looked up %s', async (_, answers, injections) => {
  for (const answer of answers) sendToTab.mockResolvedValueOnce(answer);
  answerMenu();
  click({ menuItemId: 'look-up', selectionText: 'Norland', frameId: 3 }, { id: 7 });
  await vi.waitFor(() => expect(sendToTab).toHaveBeenCalledTimes(answers.length));
  expect(sendToTab).toHaveBeenLastCalledWith(7, 'lookUp', { text: 'Norland' }, 3);
  expect(injectPage).toHaveBeenCalledTimes(injections);
});

test.each([
  ['as long as a book', 5_000_000, 10_001],
  ['as long as is looked up', 10_000, 10_000],
])('a selection %s is cut where nobody looks it up any more', async (_, length, sent) => {
  sendToTab.mockResolvedValueOnce(known);
  answerMenu();
  click({ menuItemId: 'look-up', selectionText: 'x'.repeat(length) }, { id: 7 });
  await vi.waitFor(() => expect(sendToTab).toHaveBeenCalledOnce());
  expect(sendToTab.mock.calls[0]![2].text).toHaveLength(sent);
});

test('where no page script may be brought in a developer is told, and nothing is left unhandled', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  sendToTab.mockResolvedValueOnce(unreachable);
  injectPage.mockRejectedValueOnce(new Error('not allowed'));
  answerMenu();
  click({ menuItemId: 'look-up', selectionText: 'Norland' }, { id: 7 });
  await vi.waitFor(() => expect(warned).toHaveBeenCalledExactlyOnceWith(expect.anything(), new Error('not allowed')));
  warned.mockRestore();
});

test.each([
  [{ id: 7, url: 'https://www.herald.example/a', incognito: false }, 'herald.example', false],
  [{ id: 7, url: 'https://www.herald.example/a', incognito: true }, 'herald.example', true],
  [{ id: 7 }, 'frame.example', false],
])('the site of the page is switched off, and on again: %o', (tab, host, isPrivate) => {
  answerMenu();
  click({ menuItemId: 'site-off', pageUrl: 'https://frame.example/', checked: true }, tab);
  expect(changeSettings).toHaveBeenCalledExactlyOnceWith({ site: { host, on: false } }, isPrivate);
  click({ menuItemId: 'site-off-button', pageUrl: 'https://frame.example/', checked: false }, tab);
  expect(changeSettings).toHaveBeenLastCalledWith({ site: { host, on: true } }, isPrivate);
});

test.each([
  ['on', 'https://www.herald.example/a', [], false, true],
  ['off', 'https://www.herald.example/a', ['herald.example'], true, true],
  ['whose address is not told', undefined, ['herald.example'], false, false],
])('the tick tells whether the site in front is %s', async (_, url, off, checked, enabled) => {
  sitesOff.push(...off);
  browser.tabs = { query: async () => [{ id: 7, url, incognito: false }] };
  await tickMenu();
  expect(updated).toEqual([
    ['site-off', { checked }],
    ['site-off-button', { checked, enabled }],
  ]);
});

test('a browser without menus is left alone', async () => {
  browser.contextMenus = undefined;
  expect(answerMenu).not.toThrow();
  await createMenu();
  expect(created).toEqual([]);
});
