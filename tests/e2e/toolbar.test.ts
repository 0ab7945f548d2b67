import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { callApi } from './support/call-api.ts';
import { BROWSERS, LISTED, PLAN, PLAN_LABEL, UNLISTED, useSession } from './support/session.ts';
import type { WatchedPage } from './support/watched-page.ts';

/** Select the first place where a text stands on a page. */
async function select(article: WatchedPage, text: string): Promise<void> {
  await article.page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const start = node.data.indexOf(wanted);
      if (start >= 0) return getSelection()!.setBaseAndExtent(node, start, node, start + wanted.length);
    }
  }, text);
}

describe.each(BROWSERS)('the badge in %s', (kind) => {
  const session = useSession(kind);
  const change = (patch: object) =>
    session.backstage.sendFromView({ to: 'background', type: 'changeSettings', request: { patch } });

  async function watchBadge(article: WatchedPage) {
    const tabId = await session.backstage.tabOf(article.page);
    const view = await session.browser.openExtensionPage('popup.html');
    const read = () => callApi<string>(view, 'action.getBadgeText', { tabId });
    return { read, waitFor: (text: string) => vi.waitUntil(async () => (await read()) === text, { timeout: 8000 }) };
  }

  it('counts the different entries on the page', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const badge = await watchBadge(article);
    const popup = await session.openPopup(article);
    await popup.page.waitForSelector('.found li');
    await badge.waitFor(String((await popup.page.$$('.found li')).length));
  });

  it('goes with the page', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const badge = await watchBadge(article);
    await vi.waitUntil(async () => (await badge.read()) !== '', { timeout: 8000 });
    await article.page.goto(`${UNLISTED}sample.html`);
    await badge.waitFor('');
  });

  it.each([
    ['the reader does not want it', { badge: false }, { badge: true }],
    ['marking is off', { enabled: false }, { enabled: true }],
    ['the site is off', { site: { host: 'aljazeera.com', on: false } }, { site: { host: 'aljazeera.com', on: true } }],
  ])('is not there while %s', async (_, off, on) => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const badge = await watchBadge(article);
    await vi.waitUntil(async () => (await badge.read()) !== '', { timeout: 8000 });
    const count = await badge.read();
    await change(off);
    await badge.waitFor('');
    await change(on);
    // A page counts when it is seen.
    await article.page.bringToFront();
    await badge.waitFor(count);
  });
});

describe.each(BROWSERS)('looking up a selection in %s', (kind) => {
  const session = useSession(kind);

  async function lookUp(article: WatchedPage, text: string): Promise<unknown> {
    await select(article, text);
    return ask(article, text);
  }

  async function ask(article: WatchedPage, text: string): Promise<unknown> {
    const tabId = await session.backstage.tabOf(article.page);
    const view: Page = await session.browser.openExtensionPage('popup.html');
    const answer = callApi(view, 'tabs.sendMessage', tabId, { to: 'page', type: 'lookUp', request: { text } });
    await article.page.bringToFront();
    return answer;
  }

  it('opens the card of what is marked there', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    expect(await lookUp(article, PLAN)).toEqual({ ok: true, value: { known: true } });
    await article.card.waitForText();
    expect((await article.card.sides()).length).toBeGreaterThanOrEqual(2);
    expect(await article.card.hasFocus()).toBe(true);
  });

  it('opens the card where marking is off', async () => {
    await session.backstage.store({ settings: { enabled: false } });
    const article = await session.openArticle();
    expect(await lookUp(article, PLAN)).toEqual({ ok: true, value: { known: true } });
    await article.card.waitForText(PLAN_LABEL);
    expect(await article.marks()).toEqual({});
  });

  it('opens the card of what is selected in a field, which is not read', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    await article.page.$eval('textarea', (field) => {
      field.focus();
      field.setSelectionRange(17, 29);
    });
    const text = 'Donald Trump';
    expect(await article.page.$eval('textarea', (field) => field.value.slice(17, 29))).toBe(text);
    expect(await ask(article, text)).toEqual({ ok: true, value: { known: true } });
    await article.card.waitForText(text);
  });

  it('says that nothing is known of anything else', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    expect(await lookUp(article, 'The Meridian')).toEqual({ ok: true, value: { known: false } });
    expect(await article.card.waitForText(i18n.t('card.unknown'))).toContain('The Meridian');
  });
});

// A program presses neither the browser's keys nor its menus; Chromium lets it tell the background that a reader has.
describe('keys and menu in chromium', () => {
  const session = useSession('chromium');

  it('switches marking off and on', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    await session.press(article, 'toggle-marking');
    await article.waitForNoMarks();
    await session.press(article, 'toggle-marking');
    await article.waitForMarks();
  });

  it('goes to a mark, opens its card, goes on and back', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const current = async () => (await article.marks()).current?.[0];
    await session.press(article, 'next-mark');
    const first = await vi.waitUntil(current, { timeout: 8000 });
    await session.press(article, 'next-mark');
    await vi.waitUntil(async () => (await current()) !== first, { timeout: 8000 });
    await session.press(article, 'previous-mark');
    await vi.waitUntil(async () => (await current()) === first, { timeout: 8000 });
    await session.press(article, 'open-card');
    await article.card.waitForText();
    expect(await article.card.hasFocus()).toBe(true);
  });

  it('does not mark on a site any more', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const tab = { id: await session.backstage.tabOf(article.page), url: `${LISTED}sample.html` };
    await callApi(await session.background(), 'contextMenus.onClicked.dispatch', { menuItemId: 'site-off' }, tab);
    await article.waitForNoMarks();
    expect(await session.backstage.stored()).toMatchObject({ settings: { sitesOff: ['aljazeera.com'] } });
  });

  it('looks up what is selected', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    await select(article, 'The Meridian');
    const tab = { id: await session.backstage.tabOf(article.page) };
    const info = { menuItemId: 'look-up', selectionText: 'The Meridian', frameId: 0 };
    await callApi(await session.background(), 'contextMenus.onClicked.dispatch', info, tab);
    expect(await article.card.waitForText(i18n.t('card.unknown'))).toContain('The Meridian');
  });
});
