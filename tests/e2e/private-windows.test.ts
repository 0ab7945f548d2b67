import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { PanelObject } from '../driver/panel-object.ts';
import { PopupObject } from '../driver/popup-object.ts';
import { readPrivacyTable } from '../support/read-privacy-table.ts';
import { callApi } from './support/call-api.ts';
import { BROWSERS, PLAN, PLAN_LABEL, useSession } from './support/session.ts';
import { WatchedPage } from './support/watched-page.ts';

/** What is kept for subscriptions alone. */
const SUBSCRIBED = [
  ...['storage.local subscriptions', 'storage.local packHosts'],
  ...['storage.session started', 'alarms packs'],
];

describe.each(BROWSERS)('a private window in %s', (kind) => {
  const session = useSession(kind);

  /** Open an article of this machine: to any other host Chromium goes by https only from there. */
  async function openArticle(): Promise<WatchedPage> {
    const url = `http://127.0.0.1:${session.web.port}/sample.html`;
    const view = await session.browser.openExtensionPage('popup.html');
    const before = new Set(await session.browser.browser.pages());
    await callApi(view, 'windows.create', { incognito: true, url });
    const isNew = (page: Page) => page.url() === url && !before.has(page);
    const find = async () => (await session.browser.browser.pages()).find(isNew);
    const article = new WatchedPage((await vi.waitUntil(find, { timeout: 8000 }))!);
    await article.page.setViewport({ width: 1200, height: 900 });
    return article;
  }

  it('is read once the reader allows it, and leaves nothing behind', async () => {
    await session.allowPrivateWindows();
    const article = await openArticle();
    await article.waitForMarks('claim-contested');
    await article.clickMark(PLAN);
    await article.card.waitForText(PLAN_LABEL);
    expect((await article.card.sides()).length).toBeGreaterThanOrEqual(2);
    expect(await session.backstage.stored()).toEqual({});
  });

  const send = (type: string, request: unknown) => session.backstage.sendFromView({ to: 'background', type, request });

  /** The number of the one tab that is in a private window. */
  async function findPrivateTab(): Promise<number> {
    const view = await session.browser.openExtensionPage('popup.html');
    const tabs = await callApi<{ id: number; incognito: boolean }[]>(view, 'tabs.query', {});
    await view.close();
    return tabs.find(({ incognito }) => incognito)!.id;
  }

  it('keeps what is chosen there to itself, and forgets it when it is closed', async () => {
    await session.allowPrivateWindows();
    const open = await session.openArticle(`http://127.0.0.1:${session.web.port}/sample.html`);
    await open.waitForMarks('claim-contested');
    const before = await open.marks();
    const article = await openArticle();
    await article.waitForMarks('claim-contested');
    const tab = await findPrivateTab();

    // By the card, as the page asks, and by the popup.
    await article.clickMark(PLAN);
    await article.card.waitForText(PLAN_LABEL);
    await article.card.press(i18n.t('card.more'));
    await article.card.press(i18n.t('card.dismiss.title'));
    await article.card.press(i18n.t('card.dismiss.site'));
    await vi.waitUntil(async () => !JSON.stringify(await article.marks()).includes(PLAN), { timeout: 8000 });
    const popup = new PopupObject(await session.browser.openExtensionPage(`popup.html?tab=${tab}`));
    await popup.toggle(i18n.t('popup.site', ['127.0.0.1']));
    await popup.waitForText(i18n.t('popup.reason.offSite'));
    await article.waitForNoMarks();

    expect(await session.backstage.stored()).toEqual({});
    expect(JSON.stringify(await session.backstage.sessionStored())).toContain('127.0.0.1');
    // Elsewhere nothing has changed, not even on the same site.
    await open.page.bringToFront();
    expect(await open.marks()).toEqual(before);

    await popup.page.close();
    await article.page.close();
    await vi.waitUntil(async () => Object.keys(await session.backstage.sessionStored()).length === 0, {
      timeout: 8000,
    });
    expect(JSON.stringify(await session.backstage.kept())).not.toContain('127.0.0.1');
    const again = await openArticle();
    await again.waitForMarks('claim-contested');
    expect(JSON.stringify(await again.marks())).toContain(PLAN);
  });

  it('is not offered as a site for always', async () => {
    await session.allowPrivateWindows();
    session.web.put('/elsewhere.html', '<!doctype html><title>Elsewhere</title><p>Nothing.</p>');
    const view = await session.browser.openExtensionPage('popup.html');
    const url = 'http://news.example/elsewhere.html';
    const { tabs } = await callApi<{ tabs: { id: number }[] }>(view, 'windows.create', { incognito: true, url });
    const popup = await session.browser.openExtensionPage(`popup.html?tab=${tabs[0]!.id}`);
    await popup.waitForSelector('.reason');
    expect(await popup.$eval('body', (body) => body.textContent)).not.toContain(i18n.t('popup.always'));
  });

  it('and all that is read beside it leave what PRIVACY.md says, and nothing else', async () => {
    await session.allowPrivateWindows();
    // A day: articles, a card, a panel, choices in popup and options, a site that is allowed, a private window.
    const open = await session.openArticle();
    await open.waitForMarks('claim-contested');
    await open.clickMark(PLAN);
    await open.card.waitForText(PLAN_LABEL);
    await (await session.openPopup(open)).pressButton(i18n.t('popup.openPanel'));
    await send('changeSettings', { patch: { palette: 'colour-blind', site: { host: 'reuters.com', on: false } } });
    const dismissal = { entry: 'ukraine-diplomacy/xi-jinping', host: 'aljazeera.com', dismissed: true };
    await send('changeSettings', { patch: { dismissal } });
    // Chromium asks for the permission in a window of its own, which a program cannot answer.
    if (kind === 'firefox') await session.backstage.allow('*://*.news.example/*');
    const article = await openArticle();
    await article.waitForMarks('colour-blind-claim-contested');
    const patch = { site: { host: '127.0.0.1', on: false } };
    await send('changeSettings', { patch, tabId: await findPrivateTab(), incognito: true });
    await article.waitForNoMarks();

    await send('saveNote', { entry: 'ukraine-diplomacy/xi-jinping', text: 'A note.' });

    // Each note is under the name of its entry.
    const inTable = (name: string) => name.replace(/(?<=^storage\.local note:).*/, '…');
    const names = async () => (await session.backstage.kept()).map(({ name }) => inTable(name)).toSorted();
    const table = readPrivacyTable()
      .map(({ name }) => name)
      .filter((name) => kind === 'firefox' || name !== 'scripting always-on')
      // What subscriptions leave is looked at where there are some.
      .filter((name) => !SUBSCRIBED.includes(name))
      .toSorted();
    await vi.waitFor(async () => expect(await names()).toEqual(table), { timeout: 8000 });

    await article.page.close();
    const withoutPrivate = table.filter((name) => name !== 'storage.session private');
    await vi.waitFor(async () => expect(await names()).toEqual(withoutPrivate), { timeout: 8000 });
    expect(JSON.stringify(await session.backstage.kept())).not.toContain('127.0.0.1');
  });

  it('shows the notes of all windows, and takes none', async () => {
    await session.allowPrivateWindows();
    const entry = 'ukraine-diplomacy/twelve-point-plan';
    await send('saveNote', { entry, text: 'Written elsewhere.' });
    const before = await session.backstage.stored();
    const article = await openArticle();
    await article.waitForMarks('claim-contested');
    await article.clickMark(PLAN);
    await article.card.waitForNote('Written elsewhere.');

    const tab = await findPrivateTab();
    const panel = new PanelObject(await session.browser.openExtensionPage(`sidepanel.html?tab=${tab}`));
    await panel.press(PLAN_LABEL);
    const field = await panel.page.waitForSelector('textarea');
    await panel.page.waitForFunction((area) => area!.value === 'Written elsewhere.', {}, field);
    await field!.type('More');
    expect(await field!.evaluate(({ value }) => value)).toBe('Written elsewhere.');
    await panel.waitForText('.reader-note', i18n.t('note.private'));
    for (const text of ['More', '']) {
      const answer = await send('saveNote', { entry, text, incognito: true });
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    }
    expect(await session.backstage.stored()).toEqual(before);
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
