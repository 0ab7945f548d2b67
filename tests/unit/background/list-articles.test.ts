import { beforeEach, expect, test, vi } from 'vitest';
import type { Answer } from '../../../src/messaging/protocol.ts';
import { report } from '../../fixtures/entry-views.ts';

const tabs = vi.hoisted(() => ({ query: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { tabs } }));
const sendToTab = vi.hoisted(() => vi.fn());
vi.mock('../../../src/messaging/send.ts', () => ({ sendToTab }));

const { listArticles } = await import('../../../src/background/list-articles.ts');

const known = new Map(
  report.found.map(({ id, label, category, contention, recorded }) => [id, { label, category, contention, recorded }]),
);
const summarize = async () => known;
const NOBODY: Answer<never> = { ok: false, error: { code: 'unreachable', message: '' } };
const saying = (changes: object): Answer<unknown> => ({ ok: true, value: { ...report, ...changes } });
const titled = (title: string) => saying({ facts: { ...report.facts, title } });

let said: Record<number, Answer<unknown>>;
beforeEach(() => {
  vi.clearAllMocks();
  said = {};
  sendToTab.mockImplementation(async (tab: number) => said[tab] ?? NOBODY);
  tabs.query.mockResolvedValue([1, 2, 3, 4, 5, 6, 7].map((id) => ({ id, incognito: id > 5 })));
});

test('pages with marks are listed by what they call themselves, the one beside the panel is not', async () => {
  said = {
    1: titled('This one'),
    2: titled('Another'),
    3: saying({ state: 'nothing-known', found: [] }),
    4: { ok: true, value: 'no report' },
  };
  expect(await listArticles({ id: 1, incognito: false }, summarize)).toEqual([{ tabId: 2, title: 'Another' }]);
  expect(sendToTab).not.toHaveBeenCalledWith(
    1,
    expect.anything(),
    expect.anything(),
    expect.anything(),
    expect.anything(),
  );
});

test.each([
  [false, [2]],
  [true, [7]],
])('beside a tab whose window is private: %j, only its like is asked', async (incognito, expected) => {
  said = { 2: titled('Two'), 7: titled('Seven') };
  const beside = { id: incognito ? 6 : 1, incognito };
  expect((await listArticles(beside, summarize)).map(({ tabId }) => tabId)).toEqual(expected);
  for (const [tab] of sendToTab.mock.calls as [number][]) expect(tab > 5).toBe(incognito);
});

test.each([
  ['', 'https://news.example/tunnel', [{ tabId: 2, title: 'news.example' }]],
  ['  ', 'https://news.example/tunnel', [{ tabId: 2, title: 'news.example' }]],
  ['', 'no address', []],
])('a page with the title %j at %s is listed as %j', async (title, address, expected) => {
  said = { 2: saying({ facts: { ...report.facts, title, address } }) };
  expect(await listArticles({ id: 1, incognito: false }, summarize)).toEqual(expected);
});
