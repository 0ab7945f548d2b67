import { describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { callApi } from './support/call-api.ts';
import { BROWSERS, PLAN, useSession } from './support/session.ts';
import { WatchedPage } from './support/watched-page.ts';

describe.each(BROWSERS)('a private window in %s', (kind) => {
  const session = useSession(kind);

  /** Open an article of this machine: to any other host Chromium goes by https only from there. */
  async function openArticle(): Promise<WatchedPage> {
    const url = `http://127.0.0.1:${session.web.port}/sample.html`;
    const view = await session.browser.openExtensionPage('popup.html');
    await callApi(view, 'windows.create', { incognito: true, url });
    const find = async () => (await session.browser.browser.pages()).find((page) => page.url() === url);
    const article = new WatchedPage((await vi.waitUntil(find, { timeout: 8000 }))!);
    await article.page.setViewport({ width: 1200, height: 900 });
    return article;
  }

  it('is read once the reader allows it, and leaves nothing behind', async () => {
    await session.allowPrivateWindows();
    const article = await openArticle();
    await article.waitForMarks('claim-contested');
    await article.clickMark(PLAN);
    await article.card.waitForText(i18n.t('card.differ'));
    expect((await article.card.sides()).length).toBeGreaterThanOrEqual(2);
    expect(await session.backstage.stored()).toEqual({});
  });

  it('follows the settings of the others', async () => {
    await session.allowPrivateWindows();
    const article = await openArticle();
    await article.waitForMarks('person');
    const patch = { categories: { person: false } };
    await session.backstage.sendFromView({ to: 'background', type: 'changeSettings', request: { patch } });
    await article.waitForNoMarks('person');
    expect(Object.keys(await article.marks())).toContain('state');
  });
});
