import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { type Stance, stanceSchema } from '../../src/knowledge/schema/position.ts';
import { PopupObject } from '../driver/popup-object.ts';
import { StudioObject } from '../driver/studio-object.ts';
import { LATER_ARTICLE } from '../fixtures/quarry.ts';
import { callApi } from './support/call-api.ts';
import { findPage } from './support/find-page.ts';
import { BROWSERS, LISTED, useSession } from './support/session.ts';
import type { WatchedPage } from './support/watched-page.ts';

const WORDS = 'I will not vote for a hole in the hill';

describe.each(BROWSERS)('what is taken from a page in %s', (kind) => {
  const session = useSession(kind);

  /** A new project, whose page is left open. */
  async function makeProject(title: string): Promise<StudioObject> {
    const studio = await StudioObject.open(session.browser);
    await studio.makeProject(title);
    await studio.waitForSaved();
    return studio;
  }

  async function openArticle(selected = ''): Promise<WatchedPage> {
    session.web.put('/vote.html', LATER_ARTICLE);
    const article = await session.openArticle(`${LISTED}vote.html`);
    await article.page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node && wanted; node = walker.nextNode() as Text | null) {
        const start = node.data.indexOf(wanted);
        if (start >= 0) return getSelection()!.setBaseAndExtent(node, start, node, start + wanted.length);
      }
    }, selected);
    return article;
  }

  const take = (tabId: number) =>
    session.backstage.sendFromView({ to: 'background', type: 'capturePage', request: { tabId } });

  const saysOf = (page: Page, text: string) =>
    page.waitForFunction((wanted) => document.body.textContent.includes(wanted), {}, text);

  /** Fills the form for what was selected, and has it added. */
  async function fillIn(
    page: Page,
    project: string,
    given: { who: string; about: string; stance: Stance; gist: string },
  ) {
    await page.waitForSelector('form select');
    await page.select('form select', project);
    const [who, about] = await page.$$('form input[list]');
    await who!.type(given.who);
    await about!.type(given.about);
    await page.click(`label.stance:nth-of-type(${stanceSchema.options.indexOf(given.stance) + 1})`);
    await page.type('form textarea', given.gist);
    await page.click('form button[type="submit"]');
  }

  it('becomes a position with its exact words and their place, by the button of the popup', async () => {
    const studio = await makeProject('A vote in Larkfield');
    const article = await openArticle(WORDS);
    const popup = await session.openPopup(article);
    await popup.pressButton(i18n.t('capture.addPage'));
    const page = await findPage(session.browser, 'capture.html');
    const given = {
      who: 'Rosa Quill',
      about: 'The quarry',
      stance: 'oppose' as const,
      gist: 'She votes against it.',
    };
    await fillIn(page, studio.project(), given);
    await saysOf(page, i18n.t('capture.added'));

    const { sources, actors, entries, positions } = await studio.readRecords();
    expect(sources).toMatchObject([
      {
        title: 'Larkfield votes at last',
        outlet: { name: 'The Valley Post' },
        url: { value: `${LISTED}vote.html` },
        published: { edtf: '2025-06-12' },
      },
    ]);
    expect(actors).toMatchObject([{ label: 'Rosa Quill' }]);
    expect(entries).toMatchObject([{ label: 'The quarry' }]);
    expect(positions).toMatchObject([
      { stance: 'oppose', gist: 'She votes against it.', evidence: [{ exact: WORDS }] },
    ]);
    const [source, text] = [sources![0]!, (await studio.readTexts())[0]!];
    const { start, end, prefix, suffix } = positions![0]!.evidence[0]!;
    expect(source.length).toBe(text.length);
    expect(text.slice(start, end)).toBe(WORDS);
    expect([text.slice(0, start).endsWith(prefix ?? ''), text.slice(end).startsWith(suffix ?? '')]).toEqual([
      true,
      true,
    ]);

    // The page of the studio that was open all the while shows it.
    await studio.page.bringToFront();
    await studio.waitForText('.document-item', 'Larkfield votes at last');
    // And what was added can be gone to.
    await page.bringToFront();
    const address = await page.$eval('a.button', (link) => (link as HTMLAnchorElement).href);
    expect(address).toContain(studio.project());
  });

  it('waits with what was left open, and is looked at later when its window was closed', async () => {
    const studio = await makeProject('Left open');
    const project = studio.project();
    const article = await openArticle(WORDS);
    await take(await session.backstage.tabOf(article.page));
    await (await findPage(session.browser, 'capture.html')).close();
    await studio.page.bringToFront();
    await studio.page.click('.studio-home');
    await (await studio.page.waitForSelector('.projects a[href^="/capture.html"]'))!.click();
    await studio.page.waitForSelector('form select');
    await studio.page.click('form button[type="submit"]');
    await saysOf(studio.page, i18n.t('capture.added'));
    const { passages, positions } = await studio.readRecords(project);
    expect(positions).toBeUndefined();
    expect(passages).toMatchObject([{ who: '', about: '', stance: null, gist: '' }]);
  });

  it('is nothing where there is no text, or none that may be read, and says so', async () => {
    session.web.put('/empty.html', '<!doctype html><link rel="icon" href="data:,"><title>Empty</title>');
    const empty = await session.openArticle(`${LISTED}empty.html`);
    await take(await session.backstage.tabOf(empty.page));
    const page = await findPage(session.browser, 'capture.html');
    await saysOf(page, i18n.t('capture.nothing.empty'));
    await page.close();
    const own = await session.browser.openExtensionPage('options.html');
    await take(await session.backstage.tabOf(own));
    await saysOf(await findPage(session.browser, 'capture.html'), i18n.t('capture.nothing.unreachable'));
  });

  it('is taken by the entry of the menu, which is there once there is a pack to add to', async () => {
    const studio = await makeProject('By the menu');
    await vi.waitUntil(() => session.hasMenuEntry('add-to-pack'), { timeout: 8000 });
    expect(await session.hasMenuEntry('another')).toBe(false);
    const article = await openArticle(WORDS);
    await session.pressMenu(article, { menuItemId: 'add-to-pack', frameId: 0, selectionText: WORDS });
    const page = await findPage(session.browser, 'capture.html');
    await saysOf(page, WORDS);
    await page.waitForSelector('form select');
    await page.select('form select', studio.project());
    await page.click('form button[type="submit"]');
    await saysOf(page, i18n.t('capture.added'));
    expect((await studio.readRecords()).passages).toHaveLength(1);
  });

  if (kind === 'chromium') {
    it('is taken by the keys for it as well', async () => {
      const article = await openArticle(WORDS);
      await session.press(article, 'add-to-pack');
      await saysOf(await findPage(session.browser, 'capture.html'), WORDS);
    });
  }

  it('is nothing in a private window, where the popup does not offer it', async () => {
    await session.allowPrivateWindows();
    await makeProject('Not from there');
    session.web.put('/vote.html', LATER_ARTICLE);
    const url = `http://127.0.0.1:${session.web.port}/vote.html`;
    const view = await session.browser.openExtensionPage('popup.html');
    await callApi(view, 'windows.create', { incognito: true, url });
    const tabs = () => callApi<{ id: number; incognito: boolean; status: string }[]>(view, 'tabs.query', {});
    const isThere = async () => (await tabs()).find(({ incognito, status }) => incognito && status === 'complete');
    const { id } = (await vi.waitUntil(isThere, { timeout: 8000 }))!;
    const before = await session.backstage.kept();

    const popup = new PopupObject(await session.browser.openExtensionPage(`popup.html?tab=${id}`));
    await popup.page.waitForSelector('[role="switch"]');
    expect(await popup.page.$$(`button::-p-text(${i18n.t('capture.addPage')})`)).toEqual([]);
    await take(id);
    await saysOf(await findPage(session.browser, 'capture.html'), i18n.t('capture.nothing.private'));
    const captures = (kept: { name: string }[]) => kept.filter(({ name }) => name.includes('counterpoint-studio'));
    expect(captures(await session.backstage.kept())).toEqual(captures(before));
  });
});
