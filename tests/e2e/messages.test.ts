import { describe, expect, it, vi } from 'vitest';
import { callApi } from './support/call-api.ts';
import { BROWSERS, useSession } from './support/session.ts';

const to = 'background';
const change = { to, type: 'changeSettings', request: { patch: { enabled: false } } };

// The one message of each pair that differs from a good one, and what the answer must say.
const WRONG_SHAPE: [title: string, message: unknown, code: string, says: string][] = [
  ['a type nobody knows', { to, type: 'eraseEverything', request: {} }, 'bad-request', 'eraseEverything'],
  ['a name that every object has', { to, type: 'constructor', request: {} }, 'bad-request', 'constructor'],
  [
    'a value of the wrong type',
    { to, type: 'changeSettings', request: { patch: { enabled: 'no' } } },
    'bad-request',
    'enabled',
  ],
  [
    'a key that is not there',
    { to, type: 'changeSettings', request: { patch: { colour: 'red' } } },
    'bad-request',
    'colour',
  ],
  ['no request at all', { to, type: 'changeSettings' }, 'bad-request', 'changeSettings'],
  [
    'an entry that the pack does not have',
    { to, type: 'describeEntry', request: { entry: 'nobody' } },
    'not-found',
    'nobody',
  ],
];

// From a page, which may name what it likes.
const UNKNOWN_ENTRY: [type: string, request: object][] = [
  ['dismiss', { entry: 'nobody', scope: 'always', dismissed: true }],
  ['dismiss', { entry: 'constructor', scope: 'site', dismissed: true }],
  ['openPanel', { entry: 'nobody' }],
  ['describeEntry', { entry: '__proto__' }],
  ['explain', { entry: 'ukraine-diplomacy/xi-jinping', rule: 2 ** 30 }],
  ['explain', { entry: 'nobody', rule: 0 }],
];

const WRONG_SENDER: [type: string, request: unknown][] = [
  ['changeSettings', change.request],
  ['readSettings', {}],
  ['annotateTab', { tabId: 1 }],
  ['readNotes', {}],
  ['readNotes', { entries: ['ukraine-diplomacy/xi-jinping'] }],
  ['saveNote', { entry: 'ukraine-diplomacy/xi-jinping', text: 'x' }],
  ['changeNotes', { changes: [{ entry: 'ukraine-diplomacy/xi-jinping', before: null, after: null }] }],
  ['importNotes', { notes: [] }],
];

describe.each(BROWSERS)('bad messages in %s', (kind) => {
  const session = useSession(kind);

  it.each(WRONG_SHAPE)('answers %s with an error', async (_, message, code, says) => {
    await session.backstage.sendFromView({ to, type: 'changeSettings', request: { patch: { density: 'every' } } });
    const before = await session.backstage.stored();
    const answer = await session.backstage.sendFromView(message);
    expect(answer).toMatchObject({ ok: false, error: { code, message: expect.stringContaining(says) } });
    expect(await session.backstage.stored()).toEqual(before);
  });

  it.each(UNKNOWN_ENTRY)('stores and opens nothing for %s of what no pack has: %o', async (type, request) => {
    const article = await session.openArticle();
    const open = (await session.browser.browser.pages()).length;
    const before = await session.backstage.stored();
    const answer = await session.backstage.sendFromPage(article.page, { to, type, request });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await session.backstage.stored()).toEqual(before);
    expect(await session.backstage.sessionStored()).toEqual({});
    expect(await session.browser.browser.pages()).toHaveLength(open);
  });

  it('opens one panel for a page that asks ten times at once', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const tabId = await session.backstage.tabOf(article.page);
    const request = { entry: 'ukraine-diplomacy/xi-jinping' };
    const answers = await session.backstage.sendManyFromPage(article.page, { to, type: 'openPanel', request }, 10);
    expect(answers).toEqual(Array(10).fill({ ok: true, value: null }));
    const view = await session.browser.openExtensionPage('popup.html');
    const panels = async () => {
      const tabs = await callApi<{ url?: string }[]>(view, 'tabs.query', {});
      return tabs.map(({ url }) => url).filter((url) => url?.includes('sidepanel.html'));
    };
    // Chromium takes the script of a test for a reader's act, and opens its side panel.
    const expected = kind === 'firefox' ? [`${session.browser.origin}/sidepanel.html?tab=${tabId}`] : [];
    await vi.waitFor(async () => expect(await panels()).toEqual(expected));
  });

  it.each(WRONG_SENDER)('does not take %s from a page', async (type, request) => {
    const article = await session.openArticle();
    const before = await session.backstage.stored();
    const answer = await session.backstage.sendFromPage(article.page, { to, type, request });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await session.backstage.stored()).toEqual(before);
  });

  it('takes the same change from its own popup', async () => {
    expect(await session.backstage.sendFromView(change)).toMatchObject({ ok: true, value: { enabled: false } });
  });
});
