import { describe, expect, it } from 'vitest';
import { makeArticle } from '../support/made-article.ts';
import { BROWSERS, LISTED, PLAN, useSession } from '../support/session.ts';

const script = (code: string) => `<script>${code}</script>`;
const stop = (target: string, phase: boolean) =>
  script(
    `for (const type of ['click', 'keydown', 'keyup', 'pointermove', 'visibilitychange', 'scrollend']) ${target}.addEventListener(type, (event) => event.stopPropagation(), ${phase})`,
  );

/** Pages that keep what happens on them to themselves. */
const KEPT: [title: string, html: string][] = [
  ['the article, on the way up', makeArticle(stop('document.querySelector("article")', false))],
  ['the document, on the way up', makeArticle('', { head: stop('document', false) })],
  ['the document, on the way down', makeArticle('', { head: stop('document', true) })],
  ['the window, on the way down', makeArticle('', { head: stop('window', true) })],
];

/** Ways to make a document anew. */
const ANEW: [title: string, again: () => void][] = [
  [
    'opened anew',
    () => {
      const html = document.documentElement.outerHTML;
      document.open();
      document.write(`<!doctype html>${html}`);
      document.close();
    },
  ],
  [
    'its root replaced',
    () => document.replaceChild(document.documentElement.cloneNode(true), document.documentElement),
  ],
  ['its body replaced', () => document.body.replaceWith(document.body.cloneNode(true))],
  [
    'its whole inside written',
    () => {
      const html = document.documentElement.innerHTML;
      document.documentElement.innerHTML = html;
    },
  ],
];

describe.each(BROWSERS)('gestures in %s', (kind) => {
  const session = useSession(kind);
  const open = async (html: string) => {
    session.web.put('/made.html', html);
    const article = await session.openArticle(`${LISTED}made.html`);
    await article.waitForMarks('claim');
    return article;
  };

  it.each(KEPT)('open the card where events are stopped by %s', async (_, html) => {
    const article = await open(html);
    await article.clickMark(PLAN);
    await article.card.waitForText('12-point');
    await article.page.keyboard.press('Escape');
    await article.card.waitUntilClosed();
    expect(article.problems).toEqual([]);
  });

  it.each(ANEW)('open the card after the document is made anew: %s', async (_, again) => {
    const article = await open(makeArticle(''));
    await article.page.evaluate(again);
    await article.page.waitForFunction(() =>
      [...(CSS.highlights.get('counterpoint-claim-contested') ?? [])].some(
        (range) => !range.collapsed && range.startContainer.isConnected,
      ),
    );
    await article.clickMark(PLAN);
    await article.card.waitForText('12-point');
  });

  it('leave a click alone that the page has used, stopped or not', async () => {
    const article = await open(
      makeArticle('', {
        head: script(
          "addEventListener('click', (event) => { event.preventDefault(); event.stopPropagation(); }, true)",
        ),
      }),
    );
    await article.clickMark(PLAN);
    await article.page.keyboard.press('Tab');
    expect(await article.page.$('[data-counterpoint-card]')).toBeNull();
  });

  it('leave no card where a double click has selected a word', async () => {
    const article = await open(makeArticle(''));
    await article.clickMark(PLAN);
    await article.card.waitForText('12-point');
    await article.page.keyboard.press('Escape');
    await article.card.waitUntilClosed();
    const { x, y } = await article.page.evaluate(() => {
      const [range] = CSS.highlights.get('counterpoint-claim-contested')!;
      const { left, top, height } = (range as Range).getClientRects()[0]!;
      return { x: left + 5, y: top + height / 2 };
    });
    await article.page.mouse.click(x, y, { count: 2 });
    await article.page.waitForFunction(() => !document.getSelection()!.isCollapsed);
    await article.card.waitUntilClosed();
  });

  it('open the current mark by Enter where the focus is on a part of the page', async () => {
    const article = await open(makeArticle('', { around: '<main tabindex="-1">$</main>' }));
    await article.page.focus('main');
    await session.step(article, 1, true);
    await article.page.bringToFront();
    await article.page.keyboard.press('Enter');
    await article.card.waitForText();
  });
});
