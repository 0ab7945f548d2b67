import { describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { BROWSERS, PLAN, PLAN_LABEL, useSession } from './support/session.ts';
import type { WatchedPage } from './support/watched-page.ts';

describe.each(BROWSERS)('an open page in %s', (kind) => {
  const session = useSession(kind);

  async function openCard(): Promise<WatchedPage> {
    const article = await session.openArticle();
    await article.waitForMarks();
    await article.clickMark(PLAN);
    await article.card.waitForText(PLAN_LABEL);
    expect(await article.page.evaluate(isOursSeen)).toBe(true);
    return article;
  }

  /** Without anything being done on the page. */
  async function waitForNothing({ page }: WatchedPage): Promise<void> {
    await vi.waitUntil(async () => !(await page.evaluate(isOursSeen)), { timeout: 8000 });
  }

  /** Firefox runs a new copy on the pages that are open; Chromium leaves that to the popup. */
  async function runAgain(article: WatchedPage): Promise<void> {
    if (kind === 'firefox') return;
    const popup = await session.openPopup(article);
    await popup.waitForText(i18n.t('popup.reason.notStarted'));
    expect(await article.marks()).toEqual({});
    await popup.pressButton(i18n.t('popup.annotate'));
  }

  async function expectAsBefore(article: WatchedPage): Promise<void> {
    await article.waitForMarks();
    await article.clickMark(PLAN);
    await article.card.waitForText(PLAN_LABEL);
    expect(await article.page.$$('[data-counterpoint-card]')).toHaveLength(1);
    expect(article.problems).toEqual([]);
  }

  it('keeps nothing of an extension that is switched off, and is marked again when it is on', async () => {
    const article = await openCard();
    await session.setEnabled(false);
    await waitForNothing(article);
    await session.setEnabled(true);
    await runAgain(article);
    await expectAsBefore(article);
  });

  it('looks as it did without marks that are elements', async () => {
    await session.backstage.store({ settings: { painter: 'elements' } });
    const article = await session.openArticle();
    const { page } = article;
    await page.waitForSelector('span[data-counterpoint]');
    expect(await page.evaluate(isOursSeen)).toBe(true);
    const before = await page.$eval('article', ({ innerHTML }) => innerHTML);
    await session.setEnabled(false);
    await waitForNothing(article);
    await session.setEnabled(true);
    await runAgain(article);
    await page.bringToFront();
    await page.waitForFunction((html) => document.querySelector('article')?.innerHTML === html, {}, before);
  });

  it('keeps nothing of an extension that was updated, and is marked again by the new one', async () => {
    const article = await openCard();
    await session.installAgain();
    if (kind === 'chromium') await waitForNothing(article);
    await session.openBackstage();
    await runAgain(article);
    await expectAsBefore(article);
  });
});

/** Whether a reader sees a card or a mark, in a build with an open shadow root. Runs in the page. */
function isOursSeen(): boolean {
  const panel = document.querySelector('[data-counterpoint-card]')?.shadowRoot?.querySelector('.panel');
  const styles = [
    ...[...CSS.highlights.keys()].map((name) => getComputedStyle(document.body, `::highlight(${name})`)),
    ...[...document.querySelectorAll('.counterpoint-mark')].map((mark) => getComputedStyle(mark)),
  ];
  return (
    Boolean(panel?.checkVisibility({ visibilityProperty: true })) ||
    styles.some(
      ({ textDecorationLine, backgroundColor }) =>
        textDecorationLine === 'underline' || !['rgba(0, 0, 0, 0)', 'transparent'].includes(backgroundColor),
    )
  );
}
