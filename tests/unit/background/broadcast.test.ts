import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const tabs = vi.hoisted(() => ({ query: async () => [{ id: 7 }, {}, { id: 8 }, { id: 9 }], sendMessage: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { tabs } }));
vi.mock('@wxt-dev/browser', () => ({ browser: { tabs } }));

const { refreshPages } = await import('../../../src/background/broadcast.ts');

// Tab 7 hangs; no page script runs in tab 8; the page in tab 9 answers when it is let.
let answer: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  tabs.sendMessage.mockReset();
  tabs.sendMessage.mockImplementation((tabId: number) => {
    if (tabId === 8) return Promise.reject(new Error('Receiving end does not exist'));
    return new Promise((resolve) => {
      if (tabId === 9) answer = () => resolve({ ok: true, value: null });
    });
  });
});
afterEach(() => void vi.useRealTimers());

const watch = (doing: Promise<void>) => {
  const seen = { done: false };
  void doing.then(() => (seen.done = true));
  return seen;
};

test.each([
  ['none is named', undefined],
  ['one is named that has no page script', 8],
  ['one is named that is gone', 70],
])('every page is told and none is waited for where %s', async (_, tabId) => {
  const seen = watch(refreshPages(tabId));
  await vi.advanceTimersByTimeAsync(0);
  expect(seen.done).toBe(true);
  expect(tabs.sendMessage.mock.calls.map(([to]) => to)).toEqual([7, 8, 9]);
});

test('the page that is named is waited for, and no other', async () => {
  const seen = watch(refreshPages(9));
  await vi.advanceTimersByTimeAsync(0);
  expect(seen.done).toBe(false);
  answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(seen.done).toBe(true);
});

test('a page that is named and hangs is waited for a second', async () => {
  const seen = watch(refreshPages(7));
  await vi.advanceTimersByTimeAsync(999);
  expect(seen.done).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(seen.done).toBe(true);
});
