import { describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { PanelObject } from '../driver/panel-object.ts';
import { findPage } from './support/find-page.ts';
import { OptionsObject } from './support/options-object.ts';
import { BROWSERS, PLAN, PLAN_LABEL, useSession } from './support/session.ts';
import type { WatchedPage } from './support/watched-page.ts';

const WAIT = { timeout: 8000 };
const ENTRY = 'ukraine-diplomacy/twelve-point-plan';
const KEY = `note:${ENTRY}`;
const TEXT = 'Ask Zebulon at the harbour.';

/** What a page hears of keys and of what is typed. */
interface Listening {
  heard: string[];
}

describe.each(BROWSERS)('notes in %s', (kind) => {
  const session = useSession(kind);
  const stored = async () => (await session.backstage.stored())[KEY];

  async function openArticle(): Promise<WatchedPage> {
    const article = await session.openArticle();
    await article.waitForMarks();
    await article.page.evaluate(() => {
      const page = window as unknown as Listening;
      page.heard = [];
      const types = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionupdate', 'copy', 'paste'];
      for (const type of types) addEventListener(type, () => page.heard.push(type), true);
    });
    return article;
  }

  async function openCard(article: WatchedPage): Promise<void> {
    await article.page.bringToFront();
    await article.clickMark(PLAN);
    await article.card.waitForText(PLAN_LABEL);
  }

  /** The panel that the menu of the card opens, with the field in it. */
  async function openField(article: WatchedPage, label: string): Promise<PanelObject> {
    await article.card.press(i18n.t('card.more'));
    await article.card.press(label);
    // Firefox opens its sidebar for a press on its own surfaces only: from a page, the panel comes as a tab.
    const panel = await (kind === 'chromium'
      ? PanelObject.waitBeside(session.browser, article.page)
      : findPage(session.browser, 'sidepanel.html?tab=').then((page) => new PanelObject(page)));
    await panel.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    return panel;
  }

  it('are written in the panel, seen on the card, taken along in a file and brought back by it', async () => {
    const article = await openArticle();
    await openCard(article);
    const panel = await openField(article, i18n.t('note.add'));
    await panel.page.type('textarea', TEXT);
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ text: TEXT }), WAIT);
    await panel.waitForText('.reader-note [role="status"]', i18n.t('note.saved'));

    await article.page.bringToFront();
    await article.card.press(i18n.t('card.close'));
    await openCard(article);
    await article.card.waitForNote(TEXT);
    expect(await article.page.evaluate(() => (window as unknown as Listening).heard)).toEqual([]);

    const before = await stored();
    const options = await OptionsObject.open(session.browser);
    await options.waitForText('#notes', TEXT);
    await options.waitForText('#notes', PLAN_LABEL);
    const { text: file } = await options.catchExport(i18n.t('options.file.export'));
    await options.press(`${i18n.t('options.notes.remove')}: ${PLAN_LABEL}, ${TEXT}`);
    await options.waitForText('#notes', i18n.t('note.add'));
    expect(await stored()).toBeUndefined();

    await session.backstage.reset();
    const anew = await OptionsObject.open(session.browser);
    await anew.importFile(file);
    await anew.waitForText('#notes', TEXT);
    await anew.waitForText('#notes', PLAN_LABEL);
    expect(await stored()).toEqual(before);
    await openCard(article);
    await article.card.waitForNote(TEXT);
  });

  it('are opened from the card to be changed, and not lost by closing the panel', async () => {
    await session.backstage.sendFromView({
      to: 'background',
      type: 'saveNote',
      request: { entry: ENTRY, text: 'Ask' },
    });
    const article = await openArticle();
    await openCard(article);
    await article.card.waitForNote('Ask');
    const panel = await openField(article, i18n.t('note.change'));
    await panel.page.waitForFunction(() => document.querySelector('textarea')!.value === 'Ask');
    // In Firefox an open page keeps it awake.
    if (kind === 'chromium') await session.endBackground();
    await panel.page.bringToFront().catch(() => undefined);
    await panel.page.focus('textarea');
    await panel.page.keyboard.press('End');
    await panel.page.keyboard.type(' him');
    await panel.page.evaluate(() => window.close()).catch(() => undefined);
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ text: 'Ask him' }), WAIT);
  });

  it('are the same in two panels', async () => {
    const article = await openArticle();
    const panels = [await session.openPanel(article), await session.openPanel(article)];
    for (const panel of panels) {
      await panel.press(PLAN_LABEL);
      await panel.page.waitForSelector('textarea');
    }
    await panels[0]!.page.bringToFront();
    await panels[0]!.page.type('textarea', TEXT);
    await panels[1]!.page.waitForFunction((text) => document.querySelector('textarea')!.value === text, {}, TEXT);
  });
});
