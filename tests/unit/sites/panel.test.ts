import { beforeEach, expect, test, vi } from 'vitest';

const calls: string[] = [];
const note =
  (name: string, refuses = false) =>
  async (...given: unknown[]) => {
    calls.push(`${name} ${JSON.stringify(given)}`);
    if (refuses) throw new Error('only in a click');
  };

const browser = vi.hoisted(() => ({ sidePanel: undefined as unknown, sidebarAction: undefined as unknown }));
vi.mock('wxt/browser', () => ({ browser }));

const { showPanel } = await import('../../../src/sites/panel.ts');

beforeEach(() => {
  calls.length = 0;
  Object.assign(browser, {
    storage: { session: { set: note('remember') } },
    tabs: { create: note('tab') },
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
