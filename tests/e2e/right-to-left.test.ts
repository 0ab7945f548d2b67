import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { speak } from '../support/i18n.ts';
import { OptionsObject } from './support/options-object.ts';
import { cutOff, sidewaysScroll } from './support/screen-checks.ts';
import { BROWSERS, PLAN, PLAN_LABEL, useSession } from './support/session.ts';

beforeAll(() => speak('ar'));
afterAll(() => speak('en'));

describe.each(BROWSERS)('in Arabic in %s', (kind) => {
  const session = useSession(kind, { language: 'ar' });

  async function openPanel() {
    const article = await session.openArticle();
    await article.waitForMarks();
    return session.openPanel(article);
  }

  /** Where the first of these is, from left to right. */
  const middleOf = (page: Page, selector: string) =>
    page.$eval(selector, (element) => {
      const { left, right } = element.getBoundingClientRect();
      return (left + right) / 2;
    });

  /** That things come from right to left. */
  async function expectFromRight(page: Page, ...selectors: string[]): Promise<void> {
    const places = await Promise.all(selectors.map((selector) => middleOf(page, selector)));
    expect(places).toEqual(places.toSorted((one, other) => other - one));
    expect(new Set(places).size).toBe(places.length);
  }

  const SCREENS: [screen: string, open: () => Promise<Page>][] = [
    ['the panel’s overview', async () => (await openPanel()).page],
    ...(['matrix', 'timeline', 'voices'] as const).map((view): [string, () => Promise<Page>] => [
      `the panel’s ${view}`,
      async () => {
        const panel = await openPanel();
        await panel.show(view);
        return panel.page;
      },
    ]),
    [
      'an entry in the panel',
      async () => {
        const panel = await openPanel();
        await panel.click(`.found .row::-p-text(${PLAN_LABEL})`);
        await panel.page.waitForSelector('.details .side');
        return panel.page;
      },
    ],
    [
      'the popup',
      async () => {
        const article = await session.openArticle();
        await article.waitForMarks();
        const { page } = await session.openPopup(article);
        await page.setViewport({ width: 360, height: 800 });
        return page;
      },
    ],
    ['the options', async () => (await OptionsObject.open(session.browser)).page],
    ['the welcome page', () => session.browser.openExtensionPage('welcome.html')],
  ];

  it.each(SCREENS)('%s runs from the right, and nothing is cut off', async (_, open) => {
    const page = await open();
    await page.bringToFront();
    expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual([
      'rtl',
      'ar',
    ]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await cutOff(page)).toEqual([]);
  });

  it('the panel is laid out like a mirror image', async () => {
    const panel = await openPanel();
    const { page } = panel;
    await expectFromRight(page, '.head .names', '.head .icon');
    await expectFromRight(page, '#tab-overview', '#tab-matrix', '#tab-timeline', '#tab-voices');
    await expectFromRight(page, '.found .row bdi', '.found .count', '.found .icon');

    await panel.show('matrix');
    await expectFromRight(page, '.matrix-actors', '.matrix-cells');
    await expectFromRight(page, '.chart-head h2', '.chart-head button');
    const drawn = await panel.drawnMatrix();
    await panel.press(i18n.t('panel.asTable'));
    expect(Object.keys(await panel.tabledMatrix())).toEqual(Object.keys(drawn));

    // The first year stands at the right, the day of the article, later than all of them, at the left.
    await panel.show('timeline');
    const years = await page.$$eval('.axis text:not(.published)', (texts) =>
      texts.map((text) => ({ year: text.textContent, at: text.getBoundingClientRect().x })),
    );
    expect(years.length).toBeGreaterThan(2);
    expect(years.toSorted((one, other) => other.at - one.at)).toEqual(years);
    await expectFromRight(page, '.axis text', '.article-day');
  });

  it('the arrow keys go the way the tabs do', async () => {
    const { page } = await openPanel();
    await page.focus('#tab-overview');
    await page.keyboard.press('ArrowLeft');
    await page.waitForSelector('#tab-matrix[aria-selected="true"]');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('#tab-overview[aria-selected="true"]');
  });

  it('the card runs from the right on a page that does not', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    await article.clickMark(PLAN);
    await article.card.waitForText(PLAN_LABEL);
    const order = await (await article.card.dialog()).$$eval('.kind, .tools', (parts) =>
      parts.map((part) => part.getBoundingClientRect().right),
    );
    expect(order[0]).toBeGreaterThan(order[1]!);
    expect(await article.page.evaluate(() => document.documentElement.dir)).toBe('');
    expect(await cutOff(article.page)).toEqual([]);
  });
});
