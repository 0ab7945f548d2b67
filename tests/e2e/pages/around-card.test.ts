import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeArticle } from '../support/made-article.ts';
import { BROWSERS, LISTED, PLAN, useSession } from '../support/session.ts';
import type { WatchedPage } from '../support/watched-page.ts';

const script = (code: string) => `<script>${code}</script>`;
const style = (rules: string) => `<style>${rules}</style>`;
const LINES = '<p>Nobody had brought the paper along, and everybody spoke about it all the same.</p>'.repeat(40);

/** Pages that show all that is on them at another size, or run another way than most. */
const LAID_OUT: [title: string, html: string][] = [
  ['all of it larger', makeArticle(LINES, { head: style('html { zoom: 1.5 }') })],
  ['its body smaller', makeArticle(LINES, { head: style('body { zoom: 0.8 }') })],
  ['the article larger, further down', makeArticle(LINES, { head: style('article { zoom: 1.3; margin-top: 900px }') })],
  ['moved and scaled', makeArticle(LINES, { head: style('article { transform: translate(40px, 30px) scale(0.9) }') })],
  [
    'in columns from right to left',
    makeArticle('', { head: style('html { writing-mode: vertical-rl } body { height: 560px; font: 26px/1.9 serif }') }),
  ],
  [
    'in columns from left to right',
    makeArticle('', { head: style('article { writing-mode: vertical-lr; height: 600px }') }),
  ],
  [
    'a headline at the very end',
    makeArticle('', {
      head: style('article { margin-top: 400px } p:nth-of-type(1) { font-size: 15vh; line-height: 1 }'),
    }),
  ],
];

/** What a page does with wheel and finger. */
const TAKEN: [title: string, code: string][] = [
  [
    'the window',
    "addEventListener('wheel', (event) => { event.preventDefault(); scrollBy(0, event.deltaY) }, { passive: false })",
  ],
  [
    'the document',
    "document.addEventListener('wheel', (event) => { event.preventDefault(); scrollTo(0, scrollY + event.deltaY) }, { passive: false, capture: true })",
  ],
];

/** What keeps the focus to itself. */
const TRAPS: [title: string, code: string][] = [
  ['when it comes elsewhere', "document.addEventListener('focusin', ({ target }) => m.contains(target) || b.focus())"],
];
const TRAP = '<div id="m" role="dialog"><p>Our letter</p><button id="b">No</button></div>';

/** What may take the screen or its top, and how it does so; the mark is inside. */
const ON_TOP: [title: string, html: string][] = [
  [
    'a modal dialog',
    makeArticle('', { around: '<button id="go" onclick="a.showModal()">All</button><dialog id="a">$</dialog>' }),
  ],
  [
    'what pops up',
    makeArticle('', { around: '<button id="go" popovertarget="a">All</button><div id="a" popover="manual">$</div>' }),
  ],
];

/** What comes to lie over an open card. */
const OVER: [title: string, html: string, show: string][] = [
  ['a modal dialog', '<dialog id="d"><p>Our letter</p><button>No</button></dialog>', 'd.showModal()'],
  ['one with a form', '<dialog id="d"><form method="dialog"><input name="mail"></form></dialog>', 'd.showModal()'],
];

/** What moves a mention while its card is open. */
const MOVES: [title: string, html: string, move: string][] = [
  ['an advertisement comes', '<div id="ad"></div>', "ad.style.height = '250px'"],
  [
    'a line is put on top',
    '',
    "document.querySelector('h1').insertAdjacentHTML('beforebegin', '<h2>More on this</h2><p>Nothing</p>')",
  ],
  [
    'something unfolds',
    '<details><summary>More</summary><p style="height: 200px">All of it</p></details>',
    "document.querySelector('details').open = true",
  ],
  ['the text grows', '', "document.body.style.fontSize = '2em'"],
];

/** What takes a mention away. */
const GARDENS = `<h1>Of gardens</h1><p>${'This is about gardens, and those who keep them, at some length. '.repeat(8)}</p>`;
const ROUTES: [title: string, route: string][] = [
  [
    'another article',
    `history.pushState({}, '', '/other'); document.querySelector('article').innerHTML = \`${GARDENS}\``,
  ],
  [
    'another article in elements of its own',
    `history.pushState({}, '', '/other'); document.querySelector('article').outerHTML = \`<article>${GARDENS}</article>\``,
  ],
  [
    'another article at the same address',
    `document.querySelector('article').replaceChildren(document.createRange().createContextualFragment(\`${GARDENS}\`))`,
  ],
];

/** How a page draws the same text again. */
const DRAWN: [title: string, draw: string][] = [
  ['at once', 'feed.innerHTML = feed.innerHTML'],
  ['with news on top', "feed.innerHTML = '<p>A statement followed on the next day.</p>' + feed.innerHTML"],
  ['in clones', 'feed.replaceChildren(...[...feed.children].map((child) => child.cloneNode(true)))'],
  ['in a box of its own', 'feed.outerHTML = feed.outerHTML'],
];
const FEED =
  '<div id="feed"><p>Xi Jinping spoke of it on every journey.</p><p>Volodymyr Zelenskyy was asked about it on his.</p><p>Wang Yi spoke of it in Munich.</p></div>';

/** Whether what is seen at a point is the card. */
function isCardAt(page: Page, x: number, y: number): Promise<boolean> {
  return page.evaluate(
    (...at) => document.elementFromPoint(...at)?.hasAttribute('data-counterpoint-card') === true,
    x,
    y,
  );
}

describe.each(BROWSERS)('around the card in %s', (kind) => {
  const session = useSession(kind);
  // What is on record is none of these tests' affair.
  beforeEach(() => session.backstage.store({ settings: { unrecorded: true } }));
  const open = async (html: string) => {
    session.web.put('/made.html', html);
    const article = await session.openArticle(`${LISTED}made.html`);
    await article.waitForMarks('claim');
    return article;
  };
  const openCard = async (article: WatchedPage) => {
    await article.clickMark(PLAN);
    await article.card.waitForText('12-point');
  };
  const mention = (article: WatchedPage) =>
    article.page.evaluate(() => {
      const [range] = CSS.highlights.get('counterpoint-claim-contested')!;
      const { left, top, right, bottom } = (range as Range).getBoundingClientRect();
      return { left, top, right, bottom };
    });

  it.each(LAID_OUT)('it is legible, at its mention, and over none of it: %s', async (_, html) => {
    const article = await open(html);
    await openCard(article);
    const { x, y, width, height } = await article.card.box();
    const { left, top, right, bottom } = await mention(article);
    const view = await article.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(view.width);
    expect(y + height).toBeLessThanOrEqual(view.height);
    expect(height).toBeGreaterThan(180);
    const apart = Math.max(left - (x + width), x - right, top - (y + height), y - bottom);
    // Where the mention fills the window there is no room beside it.
    if (bottom - top < view.height / 2) expect(apart).toBeGreaterThanOrEqual(-1);
    expect(apart).toBeLessThan(40);
    expect(await isCardAt(article.page, x + width / 2, y + 40)).toBe(true);
  });

  it.each(TAKEN)('the wheel turns the card and not the page, where it is taken by %s', async (_, code) => {
    const article = await open(makeArticle(LINES, { head: script(code) }));
    await article.page.setViewport({ width: 900, height: 420 });
    await openCard(article);
    const before = await article.page.evaluate(() => scrollY);
    const { x, y, width, height } = await article.card.box();
    await article.page.mouse.move(x + width / 2, y + height - 30);
    await article.page.mouse.wheel({ deltaY: 120 });
    await article.page.waitForFunction(() => {
      const root = document.querySelector('[data-counterpoint-card]')!.shadowRoot!;
      return [...root.querySelectorAll('*')].some(({ scrollTop }) => scrollTop > 0);
    });
    expect(await article.page.evaluate(() => scrollY)).toBe(before);
  });

  it.each(TRAPS)('the focus stays in it where a dialog takes it back %s', async (_, code) => {
    const article = await open(makeArticle('', { around: `$${TRAP}${script(`${code}; b.focus()`)}` }));
    await session.step(article, 1, true);
    await article.page.bringToFront();
    await article.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await openCard(article);
    await article.page.keyboard.press('Tab');
    await article.page.keyboard.press('Tab');
    expect(await article.card.hasFocus()).toBe(true);
  });

  it.each(ON_TOP)('it can be used in %s', async (_, html) => {
    const article = await session.openArticle(`${LISTED}sample.html`);
    session.web.put('/made.html', html);
    await article.page.goto(`${LISTED}made.html`);
    await article.waitUntilRead();
    await article.page.click('#go');
    await article.waitForMarks('claim');
    await openCard(article);
    const { x, y, width } = await article.card.box();
    expect(await isCardAt(article.page, x + width / 2, y + 20)).toBe(true);
    await article.card.press('Close');
    await article.card.waitUntilClosed();
  });

  it.each(OVER)('it leaves Escape to %s over it', async (_, html, show) => {
    const article = await open(makeArticle('', { around: `$${html}` }));
    await openCard(article);
    await article.page.evaluate(show);
    await article.page.keyboard.press('Escape');
    await article.page.waitForFunction(() => !document.querySelector('dialog')!.open);
  });

  it.each(MOVES)('it follows its mention when %s', async (_, html, move) => {
    const article = await open(makeArticle('', { around: `${html}$` }));
    await openCard(article);
    const before = await mention(article);
    await article.page.evaluate(move);
    expect((await mention(article)).top).not.toBe(before.top);
    await article.page.waitForFunction(() => {
      const [range] = CSS.highlights.get('counterpoint-claim-contested')!;
      const text = (range as Range).getBoundingClientRect();
      const root = document.querySelector('[data-counterpoint-card]')?.shadowRoot;
      const card = root!.querySelector('[role="dialog"]')!.getBoundingClientRect();
      const apart = Math.max(
        text.top - card.bottom,
        card.top - text.bottom,
        text.left - card.right,
        card.left - text.right,
      );
      return apart >= 0 && apart < 40;
    });
  });

  it.each(ROUTES)('it closes when a router shows %s', async (_, route) => {
    const article = await open(makeArticle(''));
    await openCard(article);
    await article.page.evaluate(route);
    await article.card.waitUntilClosed();
  });

  it.each(DRAWN)('the next mark is the one after the current, when its text was drawn again %s', async (_, draw) => {
    const article = await open(makeArticle(FEED));
    await article.waitForMarks('person');
    const current = async () => (await article.marks()).current?.join() ?? '';
    for (let tries = 0; (await current()) !== 'Volodymyr Zelenskyy' && tries < 10; tries++)
      await session.step(article, 1);
    expect(await current()).toBe('Volodymyr Zelenskyy');
    await article.page.evaluate(`window.was = document.querySelector('#feed p:nth-child(2)'); ${draw}`);
    await article.page.waitForFunction(() => {
      const [range] = CSS.highlights.get('counterpoint-current') ?? [];
      return range?.startContainer.isConnected && String(range) === 'Volodymyr Zelenskyy';
    });
    await session.step(article, 1);
    await expect.poll(current).toBe('Wang Yi');
  });
});
