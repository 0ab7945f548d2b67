import { describe, expect, it } from 'vitest';
import { callApi } from './support/call-api.ts';
import { BROWSERS, PLAN, PLAN_LABEL, type Session, useSession } from './support/session.ts';
import type { WatchedPage } from './support/watched-page.ts';

/** Whether the card's script has come into a page, as the testing build notes on its timeline. */
const hasCard = ({ page }: WatchedPage) =>
  page.evaluate(() => performance.getEntriesByName('counterpoint:card').length > 0);

/** Put the focus on a text that holds a mark, as a page does that leads its reader through it. */
const focusInMarked = ({ page }: WatchedPage) =>
  page.evaluate(() => {
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('counterpoint-')) continue;
      const [range] = [...highlight] as Range[];
      const block = range?.startContainer.parentElement?.closest<HTMLElement>('p, li, td, h2');
      if (!block) continue;
      block.tabIndex = -1;
      block.focus();
      return;
    }
  });

const change = (session: Session, patch: object) =>
  session.backstage.sendFromView({ to: 'background', type: 'changeSettings', request: { patch } });

describe.each(BROWSERS)('the script of the card in %s', (kind) => {
  // The popup would ask every page about itself, which brings the card in.
  const session = useSession(kind, { stage: 'options.html' });

  async function openUntouched(): Promise<WatchedPage> {
    const article = await session.openArticle();
    await article.waitForMarks();
    return article;
  }

  it('does not come into a page that is read, scrolled and marked anew, and that nobody touches', async () => {
    const article = await openUntouched();
    const before = (await article.marks()).state!;
    await article.page.keyboard.press('PageDown');
    await article.page.evaluate(() => scrollBy(0, 400));
    // Painted anew by the time of the answer, which was long enough for any script.
    await change(session, { density: 'every' });
    await article.waitForCount('state', 'more than', before.length);
    await change(session, { density: 'first' });
    await article.waitForCount('state', 'exactly', before.length);
    expect(await hasCard(article)).toBe(false);
    // Nor at the edge of the page, where nothing is marked.
    await article.page.mouse.move(1, 300);
    await article.page.mouse.move(1, 302);
    await change(session, { density: 'every' });
    await article.waitForCount('state', 'more than', before.length);
    expect(await hasCard(article)).toBe(false);
  });

  const waitForCard = ({ page }: WatchedPage) =>
    page.waitForFunction(() => performance.getEntriesByName('counterpoint:card').length > 0);

  it.each<[string, (article: WatchedPage) => Promise<unknown>]>([
    ['the pointer comes over a text with a mark', (article) => article.hoverMark(PLAN)],
    ['such a text is touched', (article) => article.tapMark(PLAN)],
    ['the reader goes about by keys', ({ page }) => page.keyboard.press('Tab')],
    ['the focus comes into such a text', (article) => focusInMarked(article)],
  ])('comes when %s, before a card is open', async (_, act) => {
    const article = await openUntouched();
    expect(await hasCard(article)).toBe(false);
    await article.page.bringToFront();
    await act(article);
    await waitForCard(article);
  });

  it('the first click opens a card', async () => {
    const article = await openUntouched();
    await article.clickMark(PLAN);
    await article.card.waitForText(PLAN_LABEL);
  });

  it('the first rest of the pointer opens a card', async () => {
    await change(session, { hover: true, dwell: 200 });
    const article = await openUntouched();
    await article.hoverMark(PLAN);
    await article.card.waitForText(PLAN_LABEL);
  });

  it('the first key for marks goes to one, the next opens its card', async () => {
    const article = await openUntouched();
    const view = await session.browser.openExtensionPage('popup.html');
    const tab = await session.backstage.tabOf(article.page);
    // What the background sends for keys that only Chromium lets a program press.
    const ask = (type: string, request: object) =>
      callApi(view, 'tabs.sendMessage', tab, { to: 'page', type, request });
    expect(await ask('step', { by: 1, entering: false })).toMatchObject({ ok: true, value: { found: true } });
    await waitForCard(article);
    await article.page.bringToFront();
    await article.page.keyboard.press('Enter');
    await article.card.waitForText();
  });

  it('comes when the popup asks, which is told all that is known of the page', async () => {
    const article = await openUntouched();
    const popup = await session.openPopup(article);
    await popup.waitForText(PLAN_LABEL);
    await waitForCard(article);
  });
});
