import { describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { BROWSERS, LISTED, PLAN, useSession } from '../support/session.ts';
import type { WatchedPage } from '../support/watched-page.ts';

describe.each(BROWSERS)('the life of the extension in %s', (kind) => {
  const session = useSession(kind, { backgroundRest: 500 });

  it('answers again after its background was ended, and loses no marks', async () => {
    const article = await session.openArticle(`${LISTED}pages/changing.html`);
    await article.waitForMarks('claim');
    const before = await article.marked();
    await session.endBackground();
    expect(await article.marked()).toEqual(before);

    // Each of these needs an answer of the background.
    await article.call('prepend', 'Wang Yi spoke.');
    await waitForPerson(article, 'Wang Yi');
    await session.endBackground();
    await article.clickMark(PLAN);
    await article.card.waitForText(PLAN);
    await session.endBackground();
    const popup = await session.openPopup(article);
    await popup.toggle(i18n.t('category.claim'));
    await article.waitForNoMarks('claim');
    expect(article.problems).toEqual([]);
  });

  it('ends the background while a page is being read', async () => {
    const article = await session.openArticle(`${LISTED}pages/changing.html`);
    await article.waitForMarks('claim');
    for (const name of ['Wang Yi', 'Vladimir Putin', 'Xi Jinping']) {
      await article.call('prepend', `${name} spoke.`);
      await session.endBackground();
      await waitForPerson(article, name);
    }
    expect(article.problems).toEqual([]);
  });

  it('leaves a page alone that nobody sees, and marks it once somebody does', async () => {
    const article = await session.openArticle(`${LISTED}pages/changing.html`);
    await article.waitForMarks('claim');
    const read = () => article.page.evaluate(() => performance.getEntriesByName('counterpoint:marked').length);
    const before = await read();
    const popup = await session.openPopup(article);
    await article.page.evaluate(() => document.hidden || Promise.reject(new Error('the page is seen')));
    await article.call('prepend', 'Wang Yi spoke.');
    await popup.toggle(i18n.t('category.claim'));
    // The answer of the background to the popup comes after that to the page.
    expect(await read()).toBe(before);
    await waitForPerson(article, 'Wang Yi');
    await article.waitForNoMarks('claim');
  });

  it('never runs two copies on a page', async () => {
    const article = await session.openArticle();
    await article.waitUntilRead();
    const before = await article.marked();
    const tabId = await session.backstage.tabOf(article.page);
    for (let time = 0; time < 2; time++) {
      const message = { to: 'background', type: 'annotateTab', request: { tabId } };
      expect(await session.backstage.sendFromView(message)).toMatchObject({ ok: true });
    }
    const begun = await article.page.evaluate(() => performance.getEntriesByName('counterpoint:start').length);
    expect(begun).toBe(1);
    await article.clickMark(PLAN);
    await article.card.waitForText();
    expect(await article.page.$$('[data-counterpoint-card]')).toHaveLength(1);
    await article.page.keyboard.press('Escape');
    await article.card.waitUntilClosed();
    expect(await article.marked()).toEqual(before);
  });

  it('keeps nothing of fifty articles that a router has shown', async () => {
    const article = await session.openArticle(`${LISTED}pages/changing.html`);
    await article.waitForMarks('claim');
    const go = async (path: string, name: string) => {
      await article.call('navigate', path);
      await article.call('prepend', `${name} spoke.`);
      await waitForPerson(article, name);
    };
    await go('/warm', 'Wang Yi');
    await go('/first', 'Xi Jinping');
    const marked = await article.marked();
    const before = await session.countKept(article.page);
    for (let time = 0; time < 25; time++) {
      await go(`/a${time}`, 'Wang Yi');
      await go(`/b${time}`, 'Xi Jinping');
    }
    expect((await article.marked()).map((mark) => mark.replace(/.*\[/, '['))).toEqual(
      marked.map((mark) => mark.replace(/.*\[/, '[')),
    );
    expect(await article.page.evaluate(() => CSS.highlights.size)).toBeLessThanOrEqual(6);
    const after = await session.countKept(article.page);
    // Firefox does not tell.
    if (!before || !after) return;
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    // A few nodes may wait for the collector; fifty articles, which a range would keep as well, are over 400.
    expect(after.nodes - before.nodes).toBeLessThan(60);
  });

  // The last test: afterwards there is no extension.
  it('takes marks and card away when it is removed while pages are open', async () => {
    const articles = [await session.openArticle(), await session.openArticle(`${LISTED}pages/changing.html`)];
    for (const article of articles) await article.waitForMarks('claim');
    const [first] = articles;
    await first!.page.bringToFront();
    await first!.clickMark(PLAN);
    await first!.card.waitForText();
    await session.uninstall();
    for (const article of articles) {
      await article.page.bringToFront();
      await article.page.mouse.click(3, 3);
      // Firefox stops the script in the middle and takes its style sheet away, so that its marks are not seen any more.
      if (kind === 'chromium') await article.waitForNoMarks();
      if (kind === 'chromium') expect(await article.page.$('[data-counterpoint-card]')).toBeNull();
      expect(article.problems).toEqual([]);
    }
    // The page changes on, with nobody there.
    await articles[1]!.call('prepend', 'Wang Yi spoke.');
    await articles[1]!.page.keyboard.press('Enter');
    expect(articles[1]!.problems).toEqual([]);
    expect((await articles[1]!.marked()).join()).not.toContain('Wang Yi');

    // Firefox runs the script of a new copy on open pages, Chromium on new ones.
    await session.installAgain();
    for (const article of articles) {
      await article.page.bringToFront();
      if (kind === 'chromium') await article.page.reload();
      await article.waitForMarks('person');
      expect(await article.page.$('[data-counterpoint-card]')).toBeNull();
    }
  });
});

/** Wait until a person of this name is marked. */
async function waitForPerson({ page }: WatchedPage, name: string): Promise<void> {
  await page.bringToFront();
  await page.waitForFunction(
    (wanted) => [...(CSS.highlights.get('counterpoint-person') ?? [])].join().includes(wanted),
    {},
    name,
  );
}
