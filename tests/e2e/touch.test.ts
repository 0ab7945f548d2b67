import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { ArticlePage } from '../driver/article-page.ts';
import { PanelObject, type PanelView } from '../driver/panel-object.ts';
import type { PopupObject } from '../driver/popup-object.ts';
import { findPage } from './support/find-page.ts';
import { OptionsObject } from './support/options-object.ts';
import { sidewaysScroll, smallTargets } from './support/screen-checks.ts';
import { PLAN, PLAN_LABEL, useSession } from './support/session.ts';

const PHONE = { width: 360, height: 800, hasTouch: true, isMobile: true };
/** WCAG 2.5.8 asks this of whatever can be pressed, CSS pixels; the makers of phones ask for more where it matters. */
const LEAST = 24;
const MAIN_LEAST = 44;
/** In drawings, in running text and in evidence, the least must do. */
const MAIN = 'button:not(.cite *), input, :not(.sources, .fold) > summary';

// Only Chromium lets a program have a touch screen. Browsers on phones have no side panel and no keys.
describe('on a phone, by touch', () => {
  const session = useSession('chromium');

  async function turnOn(page: Page): Promise<Page> {
    await page.setViewport(PHONE);
    await page.bringToFront();
    return page;
  }

  async function openArticle(): Promise<ArticlePage> {
    const article = await session.openArticle();
    await turnOn(article.page);
    // To become a phone, the page is loaded anew.
    await article.waitForMarks();
    return article;
  }

  async function openCard(): Promise<ArticlePage> {
    const article = await openArticle();
    await article.tapMark(PLAN);
    await article.card.waitForText(PLAN_LABEL);
    return article;
  }

  async function openPopup(article: ArticlePage): Promise<PopupObject> {
    const popup = await session.openPopup(article);
    await turnOn(popup.page);
    await popup.page.evaluate(takeSidePanelAway);
    return popup;
  }

  async function openPanel(view: PanelView = 'overview'): Promise<{ article: ArticlePage; panel: PanelObject }> {
    const article = await openArticle();
    const panel = await PanelObject.open(session.browser, article.page);
    await turnOn(panel.page);
    await tap(panel.page, `#tab-${view}`);
    return { article, panel };
  }

  async function openWelcome(): Promise<ArticlePage> {
    const welcome = new ArticlePage(await turnOn(await session.browser.openExtensionPage('welcome.html')));
    await welcome.waitForMarks('claim-contested');
    return welcome;
  }

  it('the card is a sheet at the edge, and goes from mark to mark', async () => {
    const { card, page } = await openCard();
    const { x, y, width, height } = await card.box();
    expect([x, width, Math.round(y + height)]).toEqual([0, PHONE.width, PHONE.height]);
    expect(height).toBeLessThanOrEqual(PHONE.height * 0.6);

    await card.tap(i18n.t('card.next'));
    const next = await card.waitForOther(PLAN_LABEL);
    await card.tap(i18n.t('card.previous'));
    await card.waitForText(PLAN_LABEL);
    expect(next).not.toBe(PLAN_LABEL);
    await card.tap(i18n.t('card.close'));
    await card.waitUntilClosed();

    await page.touchscreen.tap(180, 790);
    expect(await page.$('[data-counterpoint-card]')).toBeNull();
  });

  it('the card closes at a tap beside it, and a tap on its evidence opens that', async () => {
    const { card, page } = await openCard();
    const evidence = await (await card.dialog()).$('.sources > summary');
    await evidence!.tap();
    await (await card.dialog()).waitForSelector('.sources[open] blockquote');
    await page.touchscreen.tap(180, 60);
    await card.waitUntilClosed();
  });

  it('the card opens the panel at its entry, in a tab where the browser has no place for it', async () => {
    await (await session.background()).evaluate(takeSidePanelAway);
    const { card } = await openCard();
    await card.tap(i18n.t('card.more'));
    await card.tap(i18n.t('card.openPanel'));
    const panel = new PanelObject(await findPage(session.browser, 'sidepanel.html?tab='));
    await panel.waitForText('.details h2', PLAN_LABEL);
  });

  it('the popup switches a category, the site and everything off and on', async () => {
    const article = await openArticle();
    const popup = await openPopup(article);
    for (const [label, marks] of [
      [i18n.t('category.state'), 'state'],
      [i18n.t('popup.site', ['aljazeera.com']), ''],
      [i18n.t('popup.everywhere'), ''],
    ] as const) {
      await tap(popup.page, `label::-p-text(${label})`);
      await article.waitForNoMarks(marks);
      await popup.page.bringToFront();
      await tap(popup.page, `label::-p-text(${label})`);
      await article.waitForMarks(marks);
      await popup.page.bringToFront();
    }
  });

  it('the popup goes to what it lists, and out of the way', async () => {
    const article = await openArticle();
    const popup = await openPopup(article);
    const closed = new Promise((resolve) => popup.page.once('close', resolve));
    await tap(popup.page, '.found button::-p-text(Donald Trump)');
    await closed;
    await article.waitForMarks('current');
    expect((await article.marks()).current).toEqual(['Donald Trump']);
  });

  it('the popup opens the panel in a tab; its views, evidence and marks are a tap away', async () => {
    const article = await openArticle();
    const popup = await openPopup(article);
    await tap(popup.page, `button::-p-text(${i18n.t('popup.openPanel')})`);
    const panel = new PanelObject(await turnOn(await findPage(session.browser, 'sidepanel.html?tab=')));
    await panel.waitForText('h1', 'Twelve points');

    await tap(panel.page, '#tab-matrix');
    await tap(panel.page, `.chart-button[aria-label^="China on: ${PLAN_LABEL}"]`);
    await panel.page.waitForSelector('.details blockquote');
    await tap(panel.page, `[aria-label="${i18n.t('panel.closeDetails')}"]`);
    await tap(panel.page, `button::-p-text(${i18n.t('panel.asTable')})`);
    expect(Object.keys(await panel.tabledMatrix())).toContain(`China on: ${PLAN_LABEL}`);

    await tap(panel.page, '#tab-overview');
    await tap(panel.page, `.row::-p-text(${PLAN_LABEL})`);
    await tap(panel.page, `.details button::-p-text(${i18n.t('panel.show')})`);
    // A panel that covers its page makes way for it.
    await article.page.waitForFunction(() => document.visibilityState === 'visible');
    expect((await article.marks()).current).toEqual([PLAN]);
  });

  it('the options take a tap for a click', async () => {
    const article = await openArticle();
    const options = await OptionsObject.open(session.browser);
    await turnOn(options.page);
    await tap(options.page, `label::-p-text(${i18n.t('options.marks.paletteColourBlind')})`);
    await article.waitForMarks('colour-blind-person');
    await options.page.bringToFront();
    await tap(options.page, `label::-p-text(${i18n.t('category.person')})`);
    await article.waitForNoMarks('colour-blind-person');
  });

  it('the welcome page has its sample tried and its panel opened', async () => {
    const welcome = await openWelcome();
    await welcome.page.evaluate(takeSidePanelAway);
    await welcome.tapMark(PLAN);
    await welcome.card.waitForText(PLAN_LABEL);
    await welcome.card.tap(i18n.t('card.close'));
    await tap(welcome.page, `button::-p-text(${i18n.t('popup.openPanel')})`);
    const panel = new PanelObject(await findPage(session.browser, 'sidepanel.html?tab='));
    await panel.waitForText('[role="tabpanel"]', 'Xi Jinping');
  });

  const SCREENS: [screen: string, open: () => Promise<Page>][] = [
    ['the article', async () => (await openArticle()).page],
    ['the card', async () => (await openCard()).page],
    [
      'the menu of the card',
      async () => {
        const { card, page } = await openCard();
        await card.tap(i18n.t('card.more'));
        await card.tap(i18n.t('card.why.title'));
        // What it says moves what comes after it.
        await card.waitForText('matches a phrase');
        await card.tap(i18n.t('card.dismiss.title'));
        return page;
      },
    ],
    [
      'the popup',
      async () => {
        const { page } = await openPopup(await openArticle());
        await tap(page, 'summary');
        return page;
      },
    ],
    ['the panel’s overview', async () => (await openPanel()).panel.page],
    ['the panel’s matrix', async () => (await openPanel('matrix')).panel.page],
    ['the panel’s timeline', async () => (await openPanel('timeline')).panel.page],
    ['the panel’s voices', async () => (await openPanel('voices')).panel.page],
    [
      'an entry in the panel',
      async () => {
        const { page } = (await openPanel()).panel;
        await tap(page, `.row::-p-text(${PLAN_LABEL})`);
        await page.waitForSelector('.details .side');
        return page;
      },
    ],
    [
      'the options',
      async () => {
        const { page } = await OptionsObject.open(session.browser);
        return turnOn(page);
      },
    ],
    ['the welcome page', async () => (await openWelcome()).page],
  ];

  it.each(SCREENS)('%s has room for a finger, and none to be found at the side', async (screen, open) => {
    const page = await open();
    expect(await sidewaysScroll(page)).toBe(0);
    if (screen === 'the article') return;
    expect(await smallTargets(page, LEAST)).toEqual([]);
    expect(await smallTargets(page, MAIN_LEAST, MAIN)).toEqual([]);
  });
});

async function tap(page: Page, selector: string): Promise<void> {
  const target = await page.waitForSelector(selector);
  // What stays at the foot of a page would be tapped in its place.
  await target!.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await target!.tap();
}

/** Leaves a page of the extension, or its background, as it is in a browser that has no side panel. */
function takeSidePanelAway(): void {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', object | undefined>;
  for (const api of [browser, chrome]) if (api) Object.defineProperty(api, 'sidePanel', { value: undefined });
}
