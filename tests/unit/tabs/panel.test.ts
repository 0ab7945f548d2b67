import { beforeEach, describe, expect, test, vi } from 'vitest';

const calls: string[] = [];
const note =
  (name: string, refuses = false) =>
  async (...given: unknown[]) => {
    calls.push(`${name} ${JSON.stringify(given)}`);
    if (refuses) throw new Error('only in a click');
  };

const browser = vi.hoisted(() => ({ sidePanel: undefined as unknown, sidebarAction: undefined as unknown }));
vi.mock('wxt/browser', () => ({ browser }));

const { forgetGonePanel, showPanel } = await import('../../../src/tabs/panel.ts');

// Tabs that are open; a new one is found by its address once it has loaded.
let open: { id: number; windowId: number; url: string }[];
let tabIds: number[];
let kept: Record<string, unknown>;
let onUpdated: Set<(id: number, change: object, tab: object) => void>;

beforeEach(() => {
  calls.length = 0;
  open = [];
  tabIds = [7, 8];
  kept = {};
  onUpdated = new Set();
  Object.assign(browser, {
    storage: {
      session: {
        async set(values: object) {
          await note('remember')(values);
          Object.assign(kept, values);
        },
        get: async () => ({ ...kept }),
        remove: async (key: string) => {
          delete kept[key];
        },
      },
    },
    tabs: {
      async get(id: number) {
        if (!tabIds.includes(id)) throw new Error('No tab with id');
        return { id };
      },
      query: async ({ url }: { url: string }) => open.filter((tab) => tab.url === url),
      async create(of: { url: string }) {
        await note('tab')(of);
        const tab = { id: 90 + open.length, windowId: 1, url: of.url };
        queueMicrotask(() => {
          open.push(tab);
          for (const listener of onUpdated) listener(tab.id, { status: 'complete' }, tab);
        });
        return tab;
      },
      update: note('show'),
      onUpdated: {
        addListener: (listener: never) => onUpdated.add(listener),
        removeListener: (listener: never) => onUpdated.delete(listener),
      },
    },
    windows: { update: note('window') },
    runtime: { getURL: (path: string) => `extension:/${path}` },
  });
});

const REMEMBERED = 'remember [{"panel":{"tabId":7,"entry":"plan"}}]';
const TAB = 'tab [{"url":"extension://sidepanel.html?tab=7"}]';

test.each([
  ['beside the page in Chromium', { sidePanel: { open: note('side') } }, ['side [{"tabId":7}]', REMEMBERED]],
  ['beside the page in Firefox', { sidebarAction: { open: note('bar') } }, ['bar []', REMEMBERED]],
  [
    'in a tab where Chromium refuses',
    { sidePanel: { open: note('side', true) } },
    ['side [{"tabId":7}]', REMEMBERED, TAB],
  ],
  [
    'in a tab where Firefox refuses',
    { sidebarAction: { open: note('bar', true), isOpen: async () => false } },
    ['bar []', REMEMBERED, TAB],
  ],
  [
    'beside the page where Firefox refuses, but has it open',
    { sidebarAction: { open: note('bar', true), isOpen: async () => true } },
    ['bar []', REMEMBERED],
  ],
  ['in a tab where a sidebar cannot be opened', { sidebarAction: {} }, [REMEMBERED, TAB]],
  ['in a tab on a phone, which has neither', {}, [REMEMBERED, TAB]],
])('the panel opens %s', async (_, surfaces, expected) => {
  Object.assign(browser, { sidePanel: undefined, sidebarAction: undefined }, surfaces);
  await showPanel(7, 'plan');
  expect(calls).toEqual(expected);
});

test('many who ask at once for the panel of a page get one tab, brought to the front for each', async () => {
  await Promise.all(Array.from({ length: 10 }, (_, i) => showPanel(7, `entry-${i}`)));
  expect(calls.filter((call) => call.startsWith('tab '))).toEqual([TAB]);
  expect(calls.filter((call) => call.startsWith('show '))).toEqual(Array(9).fill('show [90,{"active":true}]'));
  expect(calls.filter((call) => call.startsWith('remember ')).at(-1)).toContain('entry-9');
  expect(onUpdated.size).toBe(0);
});

test('a tab that is open for the page already is brought to the front with its window', async () => {
  open.push({ id: 3, windowId: 2, url: 'extension://sidepanel.html?tab=7' });
  await showPanel(7, 'plan');
  expect(calls).toEqual([REMEMBERED, 'show [3,{"active":true}]', 'window [2,{"focused":true}]']);
});

test('each page has a panel of its own', async () => {
  await Promise.all([showPanel(7, null), showPanel(8, null), showPanel(7, null)]);
  expect(open.map(({ url }) => url)).toEqual(['extension://sidepanel.html?tab=7', 'extension://sidepanel.html?tab=8']);
});

test('a phone has no windows to bring to the front', async () => {
  Object.assign(browser, { windows: undefined });
  await showPanel(7, null);
  await showPanel(7, null);
  expect(open).toHaveLength(1);
});

test.each([
  ['where the browser refuses its own', { sidePanel: { open: note('side', true) } }, ['side [{"tabId":7}]']],
  ['where the browser opens its own', { sidePanel: { open: note('side') } }, ['side [{"tabId":7}]']],
])('for an entry that does not exist nothing is remembered and no tab opened, %s', async (_, surfaces, expected) => {
  Object.assign(browser, surfaces);
  expect(await showPanel(7, 'nobody', Promise.resolve(false))).toBe(false);
  expect(calls).toEqual(expected);
  expect(open).toEqual([]);
});

describe('what the panel is to show', () => {
  const request = { tabId: 7, entry: 'plan' };

  test('is kept for as long as its tab is there', async () => {
    await showPanel(7, 'plan');
    await forgetGonePanel();
    expect(kept).toEqual({ panel: request });
  });

  test('is forgotten once its tab is gone', async () => {
    await showPanel(7, 'plan');
    tabIds = [8];
    await forgetGonePanel();
    expect(kept).toEqual({});
  });

  test('is not kept where the tab has gone while the entry was looked for', async () => {
    const isWanted = Promise.withResolvers<boolean>();
    Object.assign(browser, { sidePanel: { open: note('side') } });
    const shown = showPanel(7, 'plan', isWanted.promise);
    tabIds = [];
    await forgetGonePanel();
    isWanted.resolve(true);
    await shown;
    expect(kept).toEqual({});
  });

  test('is nothing, and nothing is forgotten', async () => {
    await forgetGonePanel();
    expect(kept).toEqual({});
  });
});
