import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { PanelObject } from '../driver/panel-object.ts';
import { callApi } from './support/call-api.ts';
import { findPage } from './support/find-page.ts';
import { BROWSERS, PLAN, PLAN_LABEL, useSession } from './support/session.ts';
import { WatchedPage } from './support/watched-page.ts';

/** What has the focus, by the words that a reader sees or hears; empty where nothing of the page has it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return '';
    return (at.ariaLabel ?? at.closest('label')?.textContent ?? at.textContent ?? '').trim();
  });
}

/** Go by the Tab key until what has the focus begins with these words; the stops on the way, that one included. */
async function walkTo(page: Page, words: string, back = false): Promise<string[]> {
  const stops: string[] = [];
  await page.bringToFront();
  if (back) await page.keyboard.down('Shift');
  while (stops.length < 60 && !stops.at(-1)?.startsWith(words)) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
  }
  if (back) await page.keyboard.up('Shift');
  if (stops.at(-1)?.startsWith(words)) return stops;
  throw new Error(`By the Tab key nobody comes to "${words}": ${stops.join(' | ')}`);
}

describe.each(BROWSERS)('by keyboard alone in %s', (kind) => {
  const session = useSession(kind);

  async function pressToOpen(page: Page, file: string): Promise<void> {
    await page.keyboard.press('Enter');
    const opened = await findPage(session.browser, file);
    await opened.close();
  }

  async function pressToOpenPanel(page: Page, about: Page): Promise<void> {
    await page.keyboard.press('Enter');
    const panel = await PanelObject.waitBeside(session.browser, about);
    await panel.waitForText('[role="tabpanel"]', PLAN_LABEL);
    if (kind === 'firefox') await session.backstage.closeSidebar();
  }

  it('the popup: every control in the order seen, and what each does', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const before = await article.marks();
    const { page } = await session.openPopup(article);
    const [differing, others] = await page.$$eval('.found', (lists) =>
      lists.map((list) => [...list.querySelectorAll('bdi')].map(({ textContent }) => textContent!)),
    );
    expect(await walkTo(page, others!.at(-1)!)).toEqual(
      [
        i18n.t('popup.everywhere'),
        i18n.t('popup.site', ['aljazeera.com']),
        i18n.t('popup.ladder.reach.publisher'),
        ...differing!,
        i18n.t('popup.openPanel'),
        i18n.t('popup.settings'),
        ...(['person', 'organisation', 'state', 'claim'] as const).map((category) => i18n.t(`category.${category}`)),
        i18n.t('popup.densityArticle'),
        ...others!,
      ].map((words) => expect.stringMatching(new RegExp(`^${words}`))),
    );

    // An entry of the list goes to its mention.
    await page.keyboard.press('Enter');
    await article.waitForMarks('current');
    expect((await article.marks()).current).toHaveLength(1);

    await walkTo(page, i18n.t('popup.site', ['aljazeera.com']), true);
    await page.keyboard.press(' ');
    await article.waitForNoMarks();
    await page.bringToFront();
    // The controls for what is marked are gone meanwhile; the switch keeps the focus.
    expect(await focused(page)).toBe(i18n.t('popup.site', ['aljazeera.com']));
    await page.keyboard.press(' ');
    await article.waitForMarks('person');

    await walkTo(page, i18n.t('popup.ladder.reach.publisher'));
    await page.keyboard.press('Enter');
    await walkTo(page, i18n.t('popup.ladder.list'));
    await pressToOpen(page, 'options.html#sites');
    expect(await walkTo(page, i18n.t('popup.ladder.everywhere'))).toHaveLength(1);

    // Few enough are left for all of them to be painted, wherever they stand.
    for (const category of ['person', 'organisation'] as const) {
      await walkTo(page, i18n.t(`category.${category}`));
      await page.keyboard.press(' ');
      await article.waitForNoMarks(category);
    }

    await walkTo(page, i18n.t('popup.densityArticle'));
    await page.keyboard.press('ArrowRight');
    await article.waitForCount('state', 'more than', before.state!.length);

    await walkTo(page, i18n.t('popup.settings'), true);
    await pressToOpen(page, 'options.html');
    expect(await walkTo(page, i18n.t('popup.openPanel'), true)).toHaveLength(1);
    await pressToOpenPanel(page, article.page);
  });

  it('the welcome page: to the panel, from mark to mark, into the card and back, to the settings', async () => {
    const sample = new WatchedPage(await session.browser.openExtensionPage('welcome.html'));
    await sample.waitForMarks('claim-contested');
    const { page, card } = sample;
    await walkTo(page, i18n.t('popup.openPanel'));
    await pressToOpenPanel(page, page);

    // What the reader's keys for it send; a program cannot press those of the browser. Marks take no focus themselves.
    const tabId = await session.backstage.tabOf(page);
    const view = await session.browser.openExtensionPage('popup.html');
    const ask = (type: string, request: object) =>
      callApi(view, 'tabs.sendMessage', tabId, { to: 'page', type, request });
    const goOn = async () => {
      await ask('step', { by: 1, entering: false });
      return (await sample.marks()).current?.[0];
    };
    await page.bringToFront();
    await vi.waitUntil(async () => (await goOn()) === PLAN, { timeout: 8000 });
    await ask('openCard', {});
    await card.waitForText(PLAN_LABEL);
    expect(await card.hasFocus()).toBe(true);
    // What is read comes first, and what is pressed after it.
    const tools = [i18n.t('card.previous'), i18n.t('card.next'), i18n.t('card.more'), i18n.t('card.close')];
    const stops: (string | null)[] = [];
    while (stops.at(-1) !== tools.at(-1) && stops.length < 30) {
      await page.keyboard.press('Tab');
      stops.push(await card.focused());
    }
    expect(stops[0]).toContain(i18n.t('evidence.show'));
    expect(stops.slice(-tools.length)).toEqual(tools);
    await page.keyboard.press('Escape');
    await card.waitUntilClosed();
    // The reader is at the mark: the button gave the focus up, and Tab goes on from there.
    expect(await focused(page)).toBe('');
    expect(await walkTo(page, i18n.t('popup.settings'))).toHaveLength(1);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.pathname === '/options.html');
  });
});
