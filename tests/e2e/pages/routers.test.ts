import { describe, expect, it } from 'vitest';
import { BROWSERS, LISTED, useSession } from '../support/session.ts';
import type { WatchedPage } from '../support/watched-page.ts';

const FILLER = 'Those who had come for news left without any, and wrote about the windows instead. '.repeat(4);
const HEADLINES = Array.from(
  { length: 12 },
  (_, i) =>
    `<div><h3><a href="/news/${i}">Wang Yi and Vladimir Putin meet for time ${i}</a></h3><p>China’s 12-point peace plan, once more.</p></div>`,
).join('');
const STORY = `<h1>A paper and its readers</h1><p>China’s 12-point peace plan for Ukraine is three years old. ${FILLER}</p><p>Xi Jinping spoke of it. ${FILLER}</p><p>${FILLER}</p>`;

/** How a router draws a view, by its name, into `<div id="app">`. */
const ROUTERS: [title: string, draw: string][] = [
  ['fills one element anew', 'app.innerHTML = mainOf(views[name])'],
  ['keeps the element around its views', 'main.innerHTML = views[name]; document.title = name'],
  [
    'keeps an article around its views',
    "app.firstElementChild.localName === 'article' || (app.innerHTML = '<article></article>'); app.firstElementChild.innerHTML = views[name]",
  ],
  ['puts each view in the place of the last', 'app.firstElementChild.outerHTML = mainOf(views[name])'],
  [
    'shows an empty page first',
    "app.innerHTML = '<main><p>Loading</p></main>'; setTimeout(() => { app.innerHTML = mainOf(views[name]); }, 50)",
  ],
  [
    'draws its views piece by piece',
    "app.innerHTML = '<main></main>'; for (const node of document.createRange().createContextualFragment(views[name]).children) setTimeout(() => app.firstElementChild.append(node.cloneNode(true)))",
  ],
  [
    'hides all views but one',
    "app.children.length > 1 || (app.innerHTML = Object.values(views).map(mainOf).join('')); [...app.children].forEach((view, i) => { view.hidden = Object.keys(views)[i] !== name })",
  ],
];

const page = (
  draw: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>News</title></head>
  <body><header><a href="/">News</a></header><div id="app"><main id="main">${HEADLINES}</main></div>
  <script>
    const views = ${JSON.stringify({ home: HEADLINES, story: STORY })};
    const mainOf = (view) => '<main>' + view + '</main>';
    const draw = (name) => { ${draw} };
    addEventListener('popstate', ({ state }) => draw(state ?? 'home'));
    addEventListener('pageshow', ({ persisted }) => { globalThis.cameBack = persisted; });
    globalThis.fixture = { go(name) { history.pushState(name, '', '/' + name); draw(name); } };
  </script></body></html>`;

describe.each(BROWSERS)('a page that its router takes from view to view in %s', (kind) => {
  const session = useSession(kind);

  const openHome = async (draw: string): Promise<WatchedPage> => {
    session.web.put('/home.html', page(draw));
    session.web.put('/elsewhere.html', '<!doctype html><title>Elsewhere</title><p>Nothing.</p>');
    const home = await session.openArticle(`${LISTED}home.html`);
    await home.waitUntilRead();
    expect(await home.marked()).toEqual([]);
    return home;
  };

  it.each(ROUTERS)('is marked in its article and not on its home page when it %s', async (_, draw) => {
    const article = await openHome(draw);
    for (let time = 0; time < 2; time++) {
      await article.call('go', 'story');
      await article.waitForMarks('claim');
      await article.waitForMarks('person');
      const marked = (await article.marked()).join();
      expect(marked).toContain('[Xi Jinping]');
      expect(marked).not.toContain('[Wang Yi]');
      await article.call('go', 'home');
      await article.waitForNoMarks();
    }
    await article.page.goBack();
    await article.waitForMarks('claim');
    expect(article.problems).toEqual([]);
  });

  // Firefox keeps no page under a test, and loads the address of the view, at which there is nothing here.
  it.runIf(kind === 'chromium')('is marked as it was left when the reader comes back from elsewhere', async () => {
    const article = await openHome(ROUTERS[0]![1]);
    await article.call('go', 'story');
    await article.waitForMarks('person');
    const before = await article.marked();
    await article.page.goto(`${LISTED}elsewhere.html`);
    await article.page.goBack();
    await article.page.waitForFunction(() => 'cameBack' in globalThis);
    // A page that the browser has not kept begins anew, at its home page.
    if (!(await article.page.evaluate('cameBack'))) await article.call('go', 'story');
    await article.waitForMarks('person');
    expect(await article.marked()).toEqual(before);
    await article.call('go', 'home');
    await article.waitForNoMarks();
  });
});
