import type { ArticlePage } from '../../tests/driver/article-page.ts';
import { DESKTOP, LAPTOP, PHONE, PICTURED, PICTURED_LABEL, type Picture, type Shot, type Studio } from './studio.ts';
import { textOf } from './texts.ts';

/** Of the older article, as the card writes it. */
const OLDER_DAY = 'Jun 3, 2024';
/** Around a card that is pictured without its page. */
const AROUND = 24;

/** The card on the sample article, in every state that changes what it looks like. */
export const CARD_PICTURES: Picture[] = [
  {
    name: 'card',
    async take(studio) {
      const { page } = await openCard(studio, DESKTOP);
      return { page };
    },
  },
  {
    name: 'card-actor',
    async take(studio) {
      const article = await studio.openArticle(DESKTOP);
      await article.clickMark('Xi Jinping');
      await article.card.waitForText('Xi Jinping');
      return closeUp(article);
    },
  },
  {
    name: 'card-evidence',
    async take(studio) {
      const article = await openCard(studio, DESKTOP);
      await article.card.openEvidence();
      await scrollCard(article, '.sources');
      return closeUp(article);
    },
  },
  {
    name: 'card-why',
    async take(studio) {
      const article = await openCard(studio, DESKTOP);
      await article.card.press(textOf('card.more'));
      await article.card.press(textOf('card.why.title'));
      await article.card.waitForText(textOf('card.why.gates'));
      return closeUp(article);
    },
  },
  {
    name: 'card-as-of',
    async take(studio) {
      const article = await openCard(studio, DESKTOP, 'older', { mark: 'peace talks', label: 'Peace talks' });
      await article.card.press(textOf('card.asOf.then', OLDER_DAY));
      await article.card.press(textOf('card.asOf.since.other', '3', OLDER_DAY));
      return closeUp(article);
    },
  },
  {
    name: 'card-pinned',
    async take(studio) {
      const article = await openCard(studio, LAPTOP);
      await article.card.press(textOf('card.more'));
      await article.card.press(textOf('card.pin'));
      await article.page.evaluate(() => scrollTo(0, 1000));
      return { page: article.page };
    },
  },
  {
    name: 'card-sheet',
    async take(studio) {
      const article = await studio.openArticle(PHONE);
      await article.tapMark(PICTURED);
      await article.card.waitForText(PICTURED_LABEL);
      return { page: article.page };
    },
  },
];

async function openCard(
  studio: Studio,
  viewport: { width: number; height: number },
  path = '',
  { mark, label } = { mark: PICTURED, label: PICTURED_LABEL },
): Promise<ArticlePage> {
  const article = await studio.openArticle(viewport, path);
  await article.clickMark(mark);
  await article.card.waitForText(label);
  // No button of the card is to look as if the pointer were on it.
  await article.page.mouse.move(1, 1);
  return article;
}

async function scrollCard(article: ArticlePage, selector: string): Promise<void> {
  const dialog = await article.card.dialog();
  await dialog.$eval(selector, (part) => part.scrollIntoView({ block: 'center', behavior: 'instant' }));
}

/** The card with its mark, and a little of the page around both. */
async function closeUp(article: ArticlePage): Promise<Shot> {
  const { page, card } = article;
  await page.mouse.move(1, 1);
  const { x, y, width, height } = await card.box();
  return cut(article, {
    x: x - AROUND,
    y: y - 2 * AROUND,
    width: width + 2 * AROUND,
    height: height + 3 * AROUND,
  });
}

/** A part of the window, in its own CSS pixels; pictures count from the beginning of the page. */
async function cut({ page }: ArticlePage, area: Required<Shot>['clip']): Promise<Shot> {
  const { left, top } = await page.evaluate(() => ({ left: scrollX, top: scrollY }));
  return { page, clip: { ...area, x: left + area.x, y: top + area.y } };
}
