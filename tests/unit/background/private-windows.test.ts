import { beforeEach, expect, test, vi } from 'vitest';

const browser = vi.hoisted(() => ({ windows: undefined as unknown, tabs: undefined as unknown }));
vi.mock('wxt/browser', () => ({ browser }));
const forgetPrivateChoices = vi.hoisted(() => vi.fn());
const forgetGonePanel = vi.hoisted(() => vi.fn());
vi.mock('../../../src/settings/store.ts', () => ({ forgetPrivateChoices }));
vi.mock('../../../src/tabs/panel.ts', () => ({ forgetGonePanel }));

const { followPrivateWindows } = await import('../../../src/background/private-windows.ts');

let close: () => void;
let left: { incognito: boolean }[];
const onRemoved = { addListener: (listener: () => void) => (close = listener) };
const query = async () => left;

beforeEach(() => vi.clearAllMocks());

test.each([
  ['a window is closed, and no private one is left', [{ incognito: false }], 1],
  ['the last window is closed', [], 1],
  ['one of two private windows is closed', [{ incognito: false }, { incognito: true }], 0],
])('when %s', async (_, tabs, times) => {
  left = tabs;
  Object.assign(browser, { windows: { onRemoved }, tabs: { query } });
  followPrivateWindows();
  close();
  await new Promise((resolve) => setTimeout(resolve));
  expect(forgetPrivateChoices).toHaveBeenCalledTimes(times);
  expect(forgetGonePanel).toHaveBeenCalledTimes(times);
});

test('on a phone, which has no windows, when a tab is closed', async () => {
  left = [];
  Object.assign(browser, { windows: undefined, tabs: { query, onRemoved } });
  followPrivateWindows();
  close();
  await vi.waitFor(() => expect(forgetPrivateChoices).toHaveBeenCalledOnce());
});
