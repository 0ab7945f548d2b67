import { beforeEach, expect, test, vi } from 'vitest';

const browser = vi.hoisted(() => ({
  contextMenus: undefined as unknown,
  permissions: {},
  tabs: {},
  runtime: {} as { lastError?: { message: string } },
}));
vi.mock('wxt/browser', () => ({ browser }));
const sendToTab = vi.hoisted(() => vi.fn());
const injectPage = vi.hoisted(() => vi.fn());
const changeSettings = vi.hoisted(() => vi.fn());
vi.mock('../../../src/messaging/send.ts', () => ({ sendToTab }));
vi.mock('../../../src/background/inject.ts', () => ({ injectPage }));
vi.mock('../../../src/background/broadcast.ts', () => ({ refreshPages: vi.fn() }));
vi.mock('../../../src/settings/store.ts', () => ({ changeSettings }));

let created: { id: string; contexts: string[]; documentUrlPatterns: string[] }[];
let click: (info: object, tab?: object) => void;

beforeEach(() => {
  vi.clearAllMocks();
  created = [];
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
    onClicked: { addListener: (listener: typeof click) => (click = listener) },
  };
});

const { answerMenu, createMenu } = await import('../../../src/background/context-menu.ts');

test('the menu is made anew, with "off" only where the extension runs', async () => {
  browser.permissions = { getAll: async () => ({ origins: ['*://*.herald.example/*'] }) };
  await createMenu();
  await createMenu();
  expect(created.map(({ id, contexts, documentUrlPatterns }) => [id, contexts, documentUrlPatterns])).toEqual([
    ['look-up', ['selection'], ['http://*/*', 'https://*/*']],
    ['site-off', ['page'], ['*://*.herald.example/*']],
  ]);
});

test('the menu is made once at a time, after the last list of sites', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  let sites = 0;
  browser.permissions = { getAll: async () => ({ origins: [`*://*.site-${++sites}.example/*`] }) };
  await Promise.all([createMenu(), createMenu(), createMenu()]);
  expect(created.map(({ id, documentUrlPatterns }) => [id, documentUrlPatterns.at(-1)])).toEqual([
    ['look-up', 'https://*/*'],
    ['site-off', `*://*.site-${sites}.example/*`],
  ]);
  expect(warned).not.toHaveBeenCalled();
});

test('there is no "off" while no site is allowed, rather than one on every page', async () => {
  browser.permissions = { getAll: async () => ({ origins: [] }) };
  await createMenu();
  expect(created.map(({ id }) => id)).toEqual(['look-up']);
});

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
])('the site of the page is switched off: %o', (tab, host, isPrivate) => {
  answerMenu();
  click({ menuItemId: 'site-off', pageUrl: 'https://frame.example/' }, tab);
  expect(changeSettings).toHaveBeenCalledExactlyOnceWith({ site: { host, on: false } }, isPrivate);
});

test('a browser without menus is left alone', async () => {
  browser.contextMenus = undefined;
  expect(answerMenu).not.toThrow();
  await createMenu();
  expect(created).toEqual([]);
});
