import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { getBrowser } from '../../driver/get-browser.ts';
import { type ExtensionBrowser, launchWithExtension } from '../../driver/launch.ts';
import { PopupObject } from '../../driver/popup-object.ts';
import { callApi } from '../support/call-api.ts';
import { FixtureWeb } from '../support/fixture-web.ts';
import { quitBrowser } from '../support/quit-browser.ts';
import { BROWSERS, extensionFolder, LISTED, PLAN, UNLISTED, useSession } from '../support/session.ts';
import { WatchedPage } from '../support/watched-page.ts';

const SAMPLE = `${LISTED}sample.html`;
const ADDRESSES = [SAMPLE, `${LISTED}pages/changing.html`];
const WAIT = { timeout: 8000, interval: 100 };

interface Tab {
  id: number;
  discarded: boolean;
}

/** Wait for a tab at an address among those that are not known yet. */
async function findTab(browser: Browser, address: string, known: readonly Page[] = []): Promise<WatchedPage> {
  const isIt = async (page: Page) =>
    !known.includes(page) && (await page.evaluate(() => location.href).catch(() => '')) === address;
  const found = await vi.waitUntil(async () => {
    for (const page of await browser.pages()) if (await isIt(page)) return page;
    return null;
  }, WAIT);
  found.setDefaultTimeout(WAIT.timeout);
  return new WatchedPage(found);
}

describe.each(BROWSERS)('a tab that comes back in %s', (kind) => {
  const session = useSession(kind);

  /** Have the browser unload a tab that nobody looks at, and look at it again. */
  const discard = async (article: WatchedPage): Promise<WatchedPage> => {
    const address = article.page.url();
    const tabId = await session.backstage.tabOf(article.page);
    const helper = await session.browser.openExtensionPage('popup.html');
    // Chromium may give the tab another number, and tells which.
    const { id } = (await callApi<Tab | undefined>(helper, 'tabs.discard', tabId)) ?? { id: tabId };
    await vi.waitUntil(async () => (await callApi<Tab>(helper, 'tabs.get', id)).discarded, WAIT);
    await callApi(helper, 'tabs.update', id, { active: true });
    return findTab(session.browser.browser, address);
  };

  const duplicate = async (article: WatchedPage): Promise<WatchedPage> => {
    const tabId = await session.backstage.tabOf(article.page);
    const helper = await session.browser.openExtensionPage('popup.html');
    await callApi(helper, 'tabs.duplicate', tabId);
    return findTab(session.browser.browser, article.page.url(), [article.page]);
  };

  const comeBack = async (article: WatchedPage): Promise<WatchedPage> => {
    await article.page.goto(ADDRESSES[1]!);
    await article.waitForMarks();
    // The way of a program to go back waits for a page that loads, which one from the cache does not.
    await article.page.evaluate(() => void setTimeout(() => history.back()));
    return findTab(session.browser.browser, SAMPLE);
  };

  const WAYS: [title: string, come: (article: WatchedPage) => Promise<WatchedPage>][] = [
    ['unloaded by the browser and looked at again', discard],
    ['duplicated', duplicate],
    ['gone back to', comeBack],
  ];

  it.each(WAYS)('is marked as before where marking is always on: %s', async (_, come) => {
    const article = await session.openArticle(SAMPLE);
    await article.waitUntilRead();
    const before = await article.marked();
    expect(before).not.toEqual([]);
    const again = await come(article);
    await again.waitForMarks('claim');
    await vi.waitUntil(async () => (await again.marked()).length === before.length, WAIT);
    expect(await again.marked()).toEqual(before);
    await again.clickMark(PLAN);
    await again.card.waitForText(PLAN);
    expect(again.problems).toEqual([]);
  });

  // Only the toolbar button gives a page for once, and Firefox lets no program press it. A page in the browser's cache is
  // the same page, whose marks stand.
  it.runIf(kind === 'chromium').each(WAYS.slice(0, 2))(
    'asks anew where it was marked for once: %s',
    async (_, come) => {
      const article = await session.openArticle(`${UNLISTED}sample.html`);
      const popup = await PopupObject.openByButton(session.browser, article.page);
      await popup.pressButton(i18n.t('popup.annotate'));
      await article.waitForMarks();
      const again = await come(article);
      const anew = await session.openPopup(again);
      await anew.waitForText(i18n.t('popup.annotate'));
      expect(await again.marks()).toEqual({});
    },
  );
});

describe.each(BROWSERS)('the tabs of the last time in %s', (kind) => {
  let web: FixtureWeb;
  let profile: string;
  let session: ExtensionBrowser | undefined;

  const launch = () =>
    launchWithExtension({
      browser: getBrowser(kind),
      extension: extensionFolder(kind, 'testing'),
      headless: true,
      viewport: { width: 1200, height: 900 },
      proxyPort: web.port,
      profile,
    });

  beforeAll(async () => {
    web = await FixtureWeb.start();
    profile = await mkdtemp(join(tmpdir(), 'counterpoint-profile-'));
  });
  afterAll(async () => {
    await session?.close();
    await web?.close();
    await rm(profile, { recursive: true, force: true });
  });

  // Two browsers, one after the other.
  it('are marked after the browser was started again', { timeout: 60_000 }, async () => {
    session = await launch();
    for (const address of ADDRESSES) {
      const page = await session.browser.newPage();
      await page.goto(address);
      await new WatchedPage(page).waitForMarks('claim');
    }
    await quitBrowser(session);
    session = await launch();
    // Firefox loads none before somebody looks at it.
    const helper = await session.openExtensionPage('popup.html');
    for (const address of ADDRESSES) {
      const [tab] = await callApi<Tab[]>(helper, 'tabs.query', { url: address });
      await callApi(helper, 'tabs.update', tab!.id, { active: true });
      const article = await findTab(session.browser, address);
      await article.waitForMarks('claim');
      expect(article.problems).toEqual([]);
    }
  });
});
