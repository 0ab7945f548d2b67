import { beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, LISTED, UNLISTED, useSession } from '../support/session.ts';
import type { WatchedPage } from '../support/watched-page.ts';

const PIECES = ['12-point peace plan', 'NATO', 'Xi Jinping', 'Volodymyr Zelenskyy', 'Vladimir Putin'];

// A page of components: the outer one has a menu, the inner one the article, and a router puts another in its place.
const APP = `<!doctype html><html lang="en"><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,"><x-app></x-app>
<script>
  const app = document.querySelector('x-app').attachShadow({ mode: 'open' });
  app.innerHTML = '<div>NATO and other menus</div>';
  const show = (name) => {
    const view = document.createElement('x-view');
    view.attachShadow({ mode: 'open' }).innerHTML = '<article><h1>A visit</h1><p>' + name + ' spoke in Munich of a political settlement, '
      + 'and of little else. He was asked about it by everyone who was let into the room, and he gave each of them the same '
      + 'answer, in the same words as before. Nobody asked again.</p></article>';
    app.querySelector('x-view')?.remove();
    app.append(view);
  };
  show('Xi Jinping');
  window.fixture = { show };
</script></html>`;

describe.each(BROWSERS)('shadow trees in %s', (kind) => {
  const session = useSession(kind);
  // What is on record is none of these tests' affair.
  beforeEach(() => session.backstage.store({ settings: { unrecorded: true } }));
  const open = async () => {
    const article = await session.openArticle(`${LISTED}pages/shadows.html`);
    await article.waitForMarks('claim');
    return article;
  };

  it('are read: declared, open, closed ones, and what is shown in their slots', async () => {
    const article = await open();
    const marks = Object.values(await article.marks()).flat();
    expect(marks).toEqual(expect.arrayContaining(PIECES));
    expect(article.problems).toEqual([]);
  });

  it.each(PIECES)('show a line under %s', async (name) => {
    const article = await open();
    expect(await seePixels(article, name)).not.toEqual(
      await seePixels(await session.openArticle(`${UNLISTED}pages/shadows.html`), name),
    );
  });

  it.each(['open', 'closed'])('are followed as they change: %s', async (which) => {
    const article = await open();
    await article.call('edit', which, 'Wang Yi was there instead.');
    await article.page.waitForFunction(() =>
      [...(CSS.highlights.get('counterpoint-person') ?? [])].join().includes('Wang Yi'),
    );
  });

  it('that hold the article are told apart from what is around it, and followed when a router replaces them', async () => {
    session.web.put('/app.html', APP);
    const article = await session.openArticle(`${LISTED}app.html`);
    await article.waitForMarks('person');
    expect((await article.marks()).person).toEqual(['Xi Jinping']);
    expect(await article.marks()).not.toHaveProperty('organisation');
    await article.call('show', 'Volodymyr Zelenskyy');
    await expect.poll(async () => (await article.marks()).person).toEqual(['Volodymyr Zelenskyy']);
  });

  it('are left as they were', async () => {
    const plain = await session.openArticle(`${UNLISTED}pages/shadows.html`);
    const article = await open();
    expect(await article.snapshot()).toEqual(await plain.snapshot());
    const sheets = () =>
      article.page.evaluate(() =>
        [document, ...[...document.querySelectorAll('div')].flatMap(({ shadowRoot }) => shadowRoot ?? [])].map(
          ({ styleSheets, adoptedStyleSheets }) => styleSheets.length + adoptedStyleSheets.length,
        ),
      );
    expect(await sheets()).toEqual([1, 0, 1, 0]);
  });

  it.each(PIECES)('open the card of %s', async (name) => {
    const article = await open();
    await article.clickMark(name);
    await article.card.waitForText();
  });
});

/** What is drawn where a name stands. */
async function seePixels({ page }: WatchedPage, name: string): Promise<string> {
  await page.bringToFront();
  const y = await page.evaluate((index) => {
    const piece = document.querySelector('article')!.children[index + 1]!.getBoundingClientRect();
    return piece.top;
  }, PIECES.indexOf(name));
  return page.screenshot({ encoding: 'base64', clip: { x: 200, y, width: 800, height: 110 } });
}
