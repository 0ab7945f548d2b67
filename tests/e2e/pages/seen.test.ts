import { describe, expect, it } from 'vitest';
import { makeArticle } from '../support/made-article.ts';
import { BROWSERS, LISTED, useSession } from '../support/session.ts';
import type { WatchedPage } from '../support/watched-page.ts';

const WANG = '<p>Wang Yi had read it aloud in Munich.</p>';

/** A page whose text is hidden, and what shows it; by itself where nothing is done. */
type Shown = [title: string, html: string, show: ((page: WatchedPage['page']) => Promise<unknown>) | null];

const set = (selector: string, name: string, value: string | null) => (page: WatchedPage['page']) =>
  page.$eval(
    selector,
    (element, [key, to]) => (to === null ? element.removeAttribute(key!) : element.setAttribute(key!, to!)),
    [name, value] as const,
  );

const SHOWN: Shown[] = [
  [
    'what is folded is unfolded',
    makeArticle(`<details><summary>More</summary>${WANG}</details>`),
    (page) => page.click('summary'),
  ],
  [
    'it is unfolded by a script',
    makeArticle(`<details><summary>More</summary>${WANG}</details>`),
    set('details', 'open', ''),
  ],
  ['its attribute goes', makeArticle(`<div hidden>${WANG}</div>`), set('[hidden]', 'hidden', null)],
  [
    'what is hidden until found is found',
    makeArticle(`<div hidden="until-found">${WANG}</div>`),
    set('[hidden]', 'hidden', null),
  ],
  [
    'a class is given',
    makeArticle(`<div id="more">${WANG}</div>`, { head: '<style>#more:not(.on) { display: none }</style>' }),
    set('#more', 'class', 'on'),
  ],
  [
    'a class is given further out',
    makeArticle(WANG, { head: '<style>html:not(.on) article { visibility: hidden }</style>' }),
    set('html', 'class', 'on'),
  ],
  [
    'a tab is chosen',
    makeArticle(`<div aria-hidden="true" style="display: none">${WANG}</div>`),
    set('[aria-hidden]', 'style', ''),
  ],
  [
    'a box is ticked',
    makeArticle(`<input type="checkbox" id="c"><div class="more">${WANG}</div>`, {
      head: '<style>.more { display: none } #c:checked + .more { display: block }</style>',
    }),
    (page) => page.click('#c'),
  ],
  [
    'a style sheet goes',
    makeArticle(WANG, { head: '<style id="wait">body { visibility: hidden !important }</style>' }),
    (page) => page.$eval('#wait', (element) => element.remove()),
  ],
  [
    'a style sheet in the body goes',
    makeArticle(WANG, { around: '<style id="wait">article { display: none }</style>$' }),
    (page) => page.$eval('#wait', (element) => element.remove()),
  ],
  [
    'a style sheet is put out of force',
    makeArticle(WANG, { head: '<style id="wait">article { display: none }</style>' }),
    set('#wait', 'media', 'print'),
  ],
  [
    'a style sheet comes',
    makeArticle(`<div class="more">${WANG}</div>`, { head: '<style>.more { display: none }</style>' }),
    (page) => page.addStyleTag({ content: '.more { display: block !important }' }),
  ],
  [
    'an animation ends',
    makeArticle(WANG, {
      head: '<style>body { animation: wait 1s steps(1, end) both } @keyframes wait { from { visibility: hidden } to { visibility: visible } }</style>',
    }),
    null,
  ],
  [
    'a transition ends',
    makeArticle(`<div id="more">${WANG}</div>`, {
      head: '<style>#more { visibility: hidden; transition: visibility 0s 300ms } #more.on { visibility: visible }</style>',
    }),
    set('#more', 'class', 'on'),
  ],
  [
    'it is scrolled to',
    makeArticle(
      `<div style="height: 3000px"></div><div id="more" style="visibility: hidden">${WANG}</div><script>new IntersectionObserver(([{ isIntersecting, target }]) => isIntersecting && (target.style.visibility = 'visible')).observe(more)</script>`,
    ),
    (page) => page.$eval('#more', (element) => element.scrollIntoView()),
  ],
  [
    'a wall is agreed to',
    makeArticle(WANG, { around: '<div id="app" aria-hidden="true" inert>$</div><dialog open>Cookies</dialog>' }),
    set('#app', 'inert', null),
  ],
];

const HIDDEN: [title: string, html: string, unmark: (page: WatchedPage['page']) => Promise<unknown>][] = [
  ['what is hidden', makeArticle(WANG), set('article', 'style', 'display: none')],
  [
    'what is folded',
    makeArticle(`<details open><summary>More</summary>${WANG}</details>`),
    set('details', 'open', null),
  ],
];

const WRITTEN: [title: string, change: (page: WatchedPage['page']) => Promise<unknown>][] = [
  ['a paragraph', set('p:nth-of-type(2)', 'contenteditable', '')],
  ['the article', set('article', 'contenteditable', 'true')],
  ['the page', set('body', 'contenteditable', 'plaintext-only')],
];

describe.each(BROWSERS)('what is seen is marked in %s', (kind) => {
  const session = useSession(kind);
  const open = async (html: string) => {
    session.web.put('/made.html', html);
    const article = await session.openArticle(`${LISTED}made.html`);
    await article.page.bringToFront();
    return article;
  };
  const texts = async (article: WatchedPage) => Object.values(await article.marks()).flat();

  it.each(SHOWN)('when %s', async (_, html, show) => {
    const article = await open(html);
    if (show) {
      await article.waitUntilRead();
      // A wall that keeps nothing from being seen hides no text.
      if (!html.includes('<dialog')) expect(await texts(article)).not.toContain('Wang Yi');
      await show(article.page);
    }
    await article.page.waitForFunction(() =>
      [...(CSS.highlights.get('counterpoint-person') ?? [])].join().includes('Wang Yi'),
    );
    expect(article.problems).toEqual([]);
  });

  it.each(HIDDEN)('and neither counted nor listed any more: %s', async (_, html, hide) => {
    const article = await open(html);
    await article.waitForMarks('person');
    const popup = await session.openPopup(article);
    await popup.page.waitForFunction(() => document.body.textContent.includes('Wang Yi'));
    await popup.page.close();
    await article.page.bringToFront();
    await hide(article.page);
    const again = await session.openPopup(article);
    await again.page.waitForFunction(
      () => document.body.textContent.length > 100 && !document.body.textContent.includes('Wang Yi'),
    );
  });

  it.each(WRITTEN)('but not while it is written: %s', async (_, change) => {
    const article = await open(makeArticle(WANG));
    await article.waitForMarks('person');
    await change(article.page);
    await article.waitForNoMarks('person');
    await article.page.$$eval('[contenteditable]', (elements) => {
      for (const element of elements) element.removeAttribute('contenteditable');
    });
    await article.waitForMarks('person');
    expect(article.problems).toEqual([]);
  });
});
