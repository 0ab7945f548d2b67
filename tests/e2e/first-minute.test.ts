import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import type { Stance } from '../../src/knowledge/schema/position.ts';
import { ArticlePage } from '../driver/article-page.ts';
import { getBrowser } from '../driver/get-browser.ts';
import { type ExtensionBrowser, launchWithExtension } from '../driver/launch.ts';
import { type MatrixWords, PanelObject } from '../driver/panel-object.ts';
import { PopupObject } from '../driver/popup-object.ts';
import { readClosedCard } from './support/closed-card.ts';
import { findPage } from './support/find-page.ts';
import { FixtureWeb } from './support/fixture-web.ts';
import { BROWSERS, extensionFolder, LISTED, PLAN, PLAN_LABEL } from './support/session.ts';

const WAIT = { timeout: 8000 };

/** What readers install and what they do with it first, in one go: nothing is prepared behind the scenes. */
describe.each(BROWSERS)('the first minute in %s', (kind) => {
  let web: FixtureWeb;
  let session: ExtensionBrowser;

  beforeAll(async () => {
    web = await FixtureWeb.start();
    session = await launchWithExtension({
      browser: getBrowser(kind),
      extension: extensionFolder(kind, 'installed'),
      headless: true,
      viewport: { width: 1200, height: 900 },
      proxyPort: web.port,
    });
  });
  afterAll(async () => {
    await session?.close();
    await web?.close();
  });

  // A program presses the toolbar button of Chromium only; in Firefox the same popup stands in a tab.
  const openPopup = (page: Page) =>
    kind === 'chromium' ? PopupObject.openByButton(session, page) : PopupObject.open(session, page);

  it('leads from the installation to the matrix', async () => {
    // The welcome page opens by itself, its sample marked.
    const welcome = new ArticlePage(await findPage(session, 'welcome.html'));
    await welcome.waitForMarks('claim-contested');
    expect(await welcome.page.$eval('h1', (heading) => heading.textContent)).toBe(i18n.t('welcome.title'));

    // An article of a listed publisher is marked without a question.
    const article = new ArticlePage(await session.browser.newPage());
    await article.page.goto(`${LISTED}sample.html`);
    await article.waitForMarks('claim-contested');
    const marks = await article.marks();
    expect(marks).toMatchObject({ person: expect.anything(), state: expect.arrayContaining(['Beijing', 'Russia']) });

    // A click on a claim opens its card, with both sides and who is on them.
    await article.clickMark(PLAN);
    const card = await vi.waitUntil(() => readClosedCard(article.page, readSides), WAIT);
    expect(card).toMatchObject({ title: PLAN_LABEL });
    expect(card.sides).toEqual([['China'], ['Western nations']]);
    await article.page.keyboard.press('Escape');
    await article.card.waitUntilClosed();

    // In the popup States are switched off, and their marks go; the others stay.
    const popup = await openPopup(article.page);
    expect(await popup.isOn(i18n.t('category.state'))).toBe(true);
    await popup.toggle(i18n.t('category.state'));
    await article.waitForNoMarks('state');
    const { state: _, ...others } = marks;
    expect(await article.marks()).toEqual(others);

    // From there the panel opens beside the article.
    const again = await openPopup(article.page);
    expect(await again.isOn(i18n.t('category.state'))).toBe(false);
    await again.pressButton(i18n.t('popup.openPanel'));
    const panel = await PanelObject.waitBeside(session, article.page);
    await panel.waitForText('h1', 'Twelve points');

    // The matrix says the same as a drawing and as a table.
    await panel.show('matrix');
    const drawn = await panel.drawnMatrix();
    expect(drawn).toMatchObject({
      [`China on: ${PLAN_LABEL}`]: ['support'],
      [`Western nations on: ${PLAN_LABEL}`]: ['oppose'],
    });
    await panel.press(i18n.t('panel.asTable'));
    expect(await panel.tabledMatrix()).toEqual(inWords(drawn));
    expect(web.strays).toEqual([]);
  });
});

/** Null until the entry is there. Runs in the page. */
function readSides(root: ShadowRoot): { title: string; sides: string[][] } | null {
  const dialog = root.querySelector('[role="dialog"][aria-busy="false"]');
  if (!dialog) return null;
  const textOf = (selector: string) => dialog.querySelector(selector)?.textContent ?? '';
  return {
    title: textOf('h2'),
    // Of the conflict that is open from the start.
    sides: [...(dialog.querySelector('.sides')?.children ?? [])].map((side) =>
      [...side.querySelectorAll('strong')].map((holder) => holder.textContent),
    ),
  };
}

function inWords(matrix: MatrixWords): MatrixWords {
  const words = (stances: string[]) => stances.map((stance) => i18n.t(`stance.${stance as Stance}`));
  return Object.fromEntries(Object.entries(matrix).map(([cell, stances]) => [cell, words(stances)]));
}
