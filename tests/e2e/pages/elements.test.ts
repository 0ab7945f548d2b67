import { beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, LISTED, PLAN, UNLISTED, useSession } from '../support/session.ts';
import type { WatchedPage } from '../support/watched-page.ts';

describe.each(BROWSERS)('marks as elements in %s', (kind) => {
  const session = useSession(kind);
  const open = async (path = 'sample.html') => {
    const article = await session.openArticle(LISTED + path);
    await article.page.waitForSelector('.counterpoint-mark');
    await article.waitUntilRead();
    return article;
  };
  beforeEach(() => session.choosePainter('elements'));

  it('hold the same texts as highlights do', async () => {
    const article = await open();
    const elements = await texts(article);
    await session.choosePainter('highlight');
    await article.waitForMarks();
    const highlights = Object.values(await article.marks()).flat();
    expect(elements).toEqual(highlights.sort());
    expect(elements.length).toBeGreaterThan(20);
  });

  it('leave no trace when the reader chooses highlights again, or none', async () => {
    const plain = await session.openArticle(`${UNLISTED}sample.html`);
    const article = await open();
    expect(await article.html()).not.toBe(await plain.html());
    await session.choosePainter('highlight');
    await article.waitForMarks();
    expect(await article.html()).toBe(await plain.html());
    const texts = (page: WatchedPage) =>
      page.page.evaluate(() => {
        const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode()) found.push((walker.currentNode as Text).data);
        return found;
      });
    expect(await texts(article)).toEqual(await texts(plain));
  });

  it('are reached and opened by the keyboard, and say what they are', async () => {
    const article = await open();
    await article.page.focus('span[role="button"][tabindex="0"]');
    const name = await article.page.evaluate(() => document.activeElement!.textContent);
    expect(await article.page.evaluate(() => document.activeElement!.getAttribute('role'))).toBe('button');
    await article.page.keyboard.press('Enter');
    await article.card.waitForText();
    await article.page.waitForFunction(() => document.activeElement?.hasAttribute('data-counterpoint-card') === true);
    await article.page.keyboard.press('Escape');
    await article.card.waitUntilClosed();
    expect(await article.page.evaluate(() => document.activeElement!.textContent)).toBe(name);
  });

  it('open the card at a click', async () => {
    const article = await open();
    const mark = await article.page.waitForSelector(`.counterpoint-mark::-p-text(${PLAN})`);
    await mark!.click();
    await article.card.waitForText(PLAN);
  });

  it('come back after the article is replaced', async () => {
    const article = await open('pages/changing.html');
    await article.call('replaceInside');
    await article.page.waitForSelector('.counterpoint-mark::-p-text(Wang Yi)');
    await article.call('prepend', 'Vladimir Putin spoke.');
    await article.page.waitForSelector('.counterpoint-mark::-p-text(Vladimir Putin)');
    expect(await texts(article)).toEqual(['Russia', 'Ukraine', 'Vladimir Putin', 'Wang Yi']);
    await session.choosePainter('highlight');
    await article.waitForMarks();
    expect(await article.page.$$('.counterpoint-mark')).toEqual([]);
    expect(article.problems).toEqual([]);
  });

  it('stand in shadow trees, with their line', async () => {
    const article = await open('pages/shadows.html');
    const mark = await article.page.waitForSelector('>>> #open >>> .counterpoint-mark');
    expect(await mark!.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline');
    await mark!.focus();
    await article.page.keyboard.press('Enter');
    await article.card.waitForText('Xi Jinping');
  });

  it('are printed', async () => {
    const article = await open();
    await article.page.emulateMediaType('print').catch(() => undefined);
    expect((await article.page.pdf()).length).toBeGreaterThan(1000);
    expect((await texts(article)).length).toBeGreaterThan(20);
  });
});

/** The texts of the marks; the parts of one that was split by the page's tags are joined by its accessible name. */
function texts({ page }: WatchedPage): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.counterpoint-mark')].map(({ textContent }) => textContent).sort(),
  );
}
