import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { callApi } from './support/call-api.ts';
import { makeArticle } from './support/made-article.ts';
import { BROWSERS, LISTED, useSession } from './support/session.ts';
import type { WatchedPage } from './support/watched-page.ts';

const BODY = `
  <p><a id="before" href="#gone">A link before it</a> and a line on Xi Jinping, who spoke of it.</p>
  <p style="visibility: hidden">Nobody sees that Vladimir Putin did.</p>
  <div style="overflow: hidden; max-height: 70px" id="held"><p>Volodymyr Zelenskyy heard of it.</p>
    <p style="margin-top: 300px">Donald Trump is cut off here.</p></div>
  <p id="drawn">The White House did not answer.</p>
  <p><button id="after">A button after it</button></p>
  <p>Maria Zakharova did.</p>`;
const slides = (...names: string[]) =>
  names.map((name) => `<div style="width: 25%; flex: none"><p>${name} had a slide of the show.</p></div>`).join('');

/** What of a box can be seen, and by which names: before its page shows the rest of it, and after. */
const CUT: [title: string, html: string, seen: string[], unseen: string[], show: string][] = [
  [
    'cut off until its reader asks for the rest',
    '<p>Wang Yi spoke.</p><p style="margin-top: 300px">Vladimir Putin did not.</p>',
    ['Wang Yi'],
    ['Vladimir Putin'],
    "held.style.maxHeight = 'none'",
  ],
  [
    'a show of slides',
    `<div id="row" style="display: flex; width: 400%">${slides('Wang Yi', 'Vladimir Putin', 'Donald Trump')}</div>`,
    ['Wang Yi'],
    ['Vladimir Putin', 'Donald Trump'],
    "row.style.width = '100%'",
  ],
  [
    'a show that stands at its second slide',
    `<div id="row" style="display: flex; width: 400%; transform: translateX(-25%)">${slides('Wang Yi', 'Vladimir Putin', 'Donald Trump')}</div>`,
    ['Vladimir Putin'],
    ['Wang Yi', 'Donald Trump'],
    "row.style.transform = 'none'; row.style.width = '100%'",
  ],
];

const REDRAW = `<script>
  addEventListener('redraw', () => {
    const old = document.getElementById('drawn');
    old.replaceWith(old.cloneNode(true));
  });
</script>`;

describe.each(BROWSERS)('the keys from mark to mark in %s', (kind) => {
  const session = useSession(kind);
  let article: WatchedPage;
  let ask: (type: string, request: object) => Promise<unknown>;

  beforeEach(async () => {
    session.web.put('/steps.html', makeArticle(BODY, { head: REDRAW }));
    article = await session.openArticle(`${LISTED}steps.html`);
    await article.waitForMarks('person');
    await askAt(article);
  });

  async function askAt({ page }: WatchedPage): Promise<void> {
    const tabId = await session.backstage.tabOf(page);
    const view = await session.browser.openExtensionPage('popup.html');
    ask = (type, request) => callApi(view, 'tabs.sendMessage', tabId, { to: 'page', type, request });
    await page.bringToFront();
  }

  const step = async (by: 1 | -1 = 1) => {
    await ask('step', { by, entering: false });
    return (await article.marks()).current?.[0] ?? null;
  };

  async function stepTo(text: string): Promise<(string | null)[]> {
    const passed: (string | null)[] = [];
    while (passed.at(-1) !== text && passed.length < 12) passed.push(await step());
    return passed;
  }

  it('step over what cannot be seen, and scroll nothing that a reader cannot', async () => {
    const passed = await stepTo('Maria Zakharova');
    expect(passed).toContain('Volodymyr Zelenskyy');
    expect(passed).not.toContain('Vladimir Putin');
    expect(passed).not.toContain('Donald Trump');
    expect(await article.page.$eval('#held', ({ scrollTop }) => scrollTop)).toBe(0);
  });

  it.each(CUT)('go in a box that is %s to what is seen of it alone', async (_, html, seen, unseen, show) => {
    const box = `<div id="held" style="overflow: hidden; max-height: 70px">${html}</div><p>Maria Zakharova did.</p>`;
    session.web.put('/cut.html', makeArticle(box));
    article = await session.openArticle(`${LISTED}cut.html`);
    await article.waitForMarks('person');
    await askAt(article);
    const passed = await stepTo('Maria Zakharova');
    expect(passed).toEqual(expect.arrayContaining(seen));
    for (const name of unseen) expect(passed).not.toContain(name);
    expect(await article.page.$eval('#held', ({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft])).toEqual([0, 0]);

    await article.page.evaluate(show);
    await vi.waitUntil(async () => unseen.includes(String(await step(-1))), { timeout: 8000 });
    expect(await article.page.$eval('#held', ({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft])).toEqual([0, 0]);
  });

  it('keep their place when the same text is drawn again', async () => {
    await stepTo('White House');
    await article.page.evaluate(() => dispatchEvent(new Event('redraw')));
    await vi.waitUntil(async () => (await article.marks()).current?.[0] === 'White House', { timeout: 8000 });
    expect(await step()).toBe('Maria Zakharova');
  });

  it('Enter opens the current mark, and is a link’s once Tab has gone on to that', async () => {
    await article.page.focus('#before');
    await stepTo('Xi Jinping');
    await article.page.keyboard.press('Enter');
    await article.card.waitForText('Xi Jinping');
    expect(await focusedId(article.page)).toBe('');
    await article.page.keyboard.press('Escape');
    await article.card.waitUntilClosed();
    await article.page.keyboard.press('Tab');
    expect(await focusedId(article.page)).toBe('after');
    expect(new URL(article.page.url()).hash).toBe('');
    await article.page.focus('#before');
    await article.page.keyboard.press('Enter');
    await article.page.waitForFunction(() => location.hash === '#gone');
    expect(await article.page.$('[data-counterpoint-card]')).toBeNull();
  });
});

function focusedId(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? '');
}
