import { afterEach, describe, expect, test } from 'vitest';
import { readDocument } from '../../../../src/page/reading/reading.ts';
import { runAtOnce } from '../../../../src/page/reading/slices.ts';
import { render } from '../render.ts';

/** What is read of a page, one line a block. */
function read(html: string): string {
  render(html);
  return runAtOnce(readDocument(document))
    .blocks.map(({ text }) => text.trim())
    .join('\n');
}

const SAID = 'The two sides had met before, and they would meet again before the year was over. ';
const told = (name: string, times = 4) => `<p>${name} went first. ${SAID.repeat(times)}</p>`;
const story = (name: string) => told(name) + told('A second one') + told('A third one');
const headline = (i: number) => `<h3><a href="/${i}">What the ministers said on day ${i}, and what not</a></h3>`;
const teaser = (i: number) => `<div class="item">${headline(i)}<p>Teaser ${i}: a line on what it tells.</p></div>`;
const list = (count: number, of = teaser) => Array.from({ length: count }, (_, i) => of(i)).join('');
const menu = '<nav><a href="/w">World</a> <a href="/e">Economy</a></nav>';

/** Pages with an article, words that are read of it, and words that are not. */
const ARTICLES: [title: string, html: string, read: string[], unread: string[]][] = [
  [
    'several articles, one after the other',
    `<main><article><h1>One</h1>${story('Ann')}</article><aside>${list(3)}</aside><article><h1>Two</h1>${story('Ben')}</article></main>`,
    ['One', 'Ann', 'Two', 'Ben'],
    ['Teaser'],
  ],
  [
    'a live blog',
    `${menu}<main><h1>Live</h1><div class="feed"><article><h2>At nine</h2>${told('Ann')}</article><article><h2>At ten</h2>${told('Ben')}</article><article><h2>At eleven</h2>${told('Cid')}</article></div></main>`,
    ['Live', 'At nine', 'Ann', 'At ten', 'Ben', 'Cid'],
    ['World'],
  ],
  [
    'a body in several boxes of one name',
    `<article><h1>One</h1><div class="body body-1">${story('Ann')}</div><div class="advert">Buy this</div><div class="body body-2">${story('Ben').repeat(5)}</div><div class="more">${list(5)}</div></article>`,
    ['Ann', 'Ben'],
    ['Buy', 'Teaser'],
  ],
  [
    'an article that is a form',
    `${menu}<form action="/">${story('Ann')}<button>Go</button></form>`,
    ['Ann'],
    ['World', 'Go'],
  ],
  [
    'an article in a form around the page',
    `<form>${menu}<div id="c"><h1>One</h1>${story('Ann')}<input value="x"><select><option>Pick</option></select></div>${list(4)}</form>`,
    ['One', 'Ann'],
    ['World', 'Pick', 'Teaser'],
  ],
  [
    'a page of ASP.NET',
    `<form id="aspnetForm" method="post"><div class="aspNetHidden"><input type="hidden" value="%2FwEP"></div><div id="ctl00_page"><div id="ctl00_side">${list(4)}</div><div id="ctl00_body"><span id="ctl00_text">${story('Ann')}</span></div></div></form>`,
    ['Ann'],
    ['Teaser', 'wEP'],
  ],
  [
    'AMP',
    `<amp-sidebar><ul><li><a href="/w">World news</a></li><li><a href="/e">Economy</a></li></ul></amp-sidebar><article><h1>One</h1><amp-img></amp-img>${story('Ann')}<amp-ad>Buy this</amp-ad><div class="related">${list(3)}</div></article>`,
    ['One', 'Ann'],
    ['World', 'Teaser'],
  ],
  [
    'the beginning of what is to be paid for',
    `<article><h1>One</h1>${told('Ann', 3)}<div class="paywall-offer"><p>Subscribe to read on.</p></div></article>${list(6)}`,
    ['One', 'Ann'],
    ['Subscribe', 'Teaser'],
  ],
  [
    'what is behind a wall, named as search engines ask for',
    `<article><h1>One</h1>${told('Ann')}<div class="paywall-offer">Subscribe</div><p class="paywall">Ben went on.</p>${told('Cid').replace('<p>', '<p class="paywall">')}</article>`,
    ['Ann', 'Ben', 'Cid'],
    ['Subscribe'],
  ],
  [
    'an article in a layout around advertisements',
    `${menu}<div class="ad-layout"><article><h1>One</h1>${story('Ann')}</article></div>`,
    ['One', 'Ann'],
    ['World'],
  ],
  [
    'fields whose labels are hidden',
    `<main><h1>One</h1><div class="field--label-hidden">${told('Ann')}</div><div class="field--label-hidden"><p>Ben said little.</p></div></main>`,
    ['Ann', 'Ben'],
    [],
  ],
  [
    'code among its text',
    `<article><h1>One</h1><p>Ann set <code>x</code> to two. ${SAID.repeat(4)}</p><pre><code>x = 2</code></pre>${told('Ben')}</article>`,
    ['Ann set x to two', 'x = 2', 'Ben'],
    [],
  ],
  [
    'a script whose characters are words, in elements without names',
    `<div><div><a href="/w">国际</a></div><div id="c">${'<p>两国部长星期一在首都会面，讨论了去年提出的和平计划，并同意在年底之前再次会面，记者没有得到更多消息。</p>'.repeat(8)}</div><div>版权所有</div></div>`,
    ['两国部长'],
    ['国际', '版权'],
  ],
  [
    'related articles told at length beside it',
    `<div><h1>One</h1>${story('Ann')}</div><div class="resource-related_list">${story('Ben').repeat(4)}</div>`,
    ['Ann'],
    ['Ben'],
  ],
  [
    'lines that lead from the title into it',
    `<main><header><h1>One</h1><h2>What Ann told the ministers, and what became of it in the end</h2><p class="byline">By somebody who has written about it all at great length before</p><p>Today</p></header><div id="b">${story('Ben')}</div></main>`,
    ['One', 'What Ann told', 'Ben'],
    ['somebody', 'Today'],
  ],
  [
    'headlines between its title and it',
    `<main><header><h1>One</h1></header><div>${Array.from({ length: 4 }, (_, i) => `<h3>Teaser ${i}: what the ministers said on another day, and what not</h3>`).join('')}</div><div id="b">${story('Ben')}</div></main>`,
    ['One', 'Ben'],
    ['Teaser'],
  ],
  [
    'an opening in a box of its own',
    `<main><h1>One</h1><div class="summary"><div>${told('Ann').repeat(5)}</div></div><div><div id="b">${story('Ben').repeat(7)}</div></div></main>`,
    ['One', 'Ann', 'Ben'],
    [],
  ],
  [
    'many lines of something else between its title and it',
    `<main><header><h1>One</h1></header><div>${Array.from({ length: 13 }, (_, i) => `<p>Teaser ${i}: what the ministers said on another day, and what not</p>`).join('')}</div><div id="b">${story('Ben').repeat(4)}</div></main>`,
    ['One', 'Ben'],
    ['Teaser'],
  ],
  [
    'the site named above a column of headlines, and it',
    `<h1>The Daily</h1><div>${Array.from({ length: 4 }, (_, i) => `<h2>Teaser ${i}: what the ministers said on another day, and what not</h2>`).join('')}<p>Teaser: what the ministers said on another day, and what not</p></div><div id="b">${story('Ben').repeat(4)}</div>`,
    ['Ben'],
    ['Teaser'],
  ],
  [
    'a note on its author at length',
    `<article><h1>One</h1>${story('Ann')}<section itemprop="author"><h3>Ben</h3>${told('Ben', 12)}</section><p itemprop="about">Cid</p></article>`,
    ['One', 'Ann', 'Cid'],
    ['Ben'],
  ],
  [
    'headings whose ids are made of their words',
    `<article><h1>One</h1>${story('Ann')}<h2 id="the-most-popular-tools-to-date">Of Ben</h2>${told('Cid')}</article>`,
    ['Ann', 'Of Ben', 'Cid'],
    [],
  ],
  [
    'pictures with a text for each',
    `<main><h1>One</h1><div class="slides"><figure><img><figcaption>Ann, by us</figcaption></figure>${told('Ben')}<figure><img><figcaption>Cid, by us</figcaption></figure>${told('Dan')}</div></main>`,
    ['Ben', 'Dan'],
    ['Ann', 'Cid'],
  ],
  [
    'a letter, in tables',
    `<table><tr><td><table><tr><td><a href="/v">View in your browser</a></td></tr></table><table><tr><td><h1>One</h1>${story('Ann')}</td></tr></table><table><tr><td class="footer">You get this letter because you asked for it.</td></tr></table></td></tr></table>`,
    ['Ann'],
    ['View', 'asked for'],
  ],
  [
    'a thread of a forum',
    `${menu}<div class="posts"><div class="post"><div class="author">ann</div><div class="text">${told('Ann')}</div></div><div class="post"><div class="author">ben</div><div class="text">${told('Ben')}</div></div><div class="post"><div class="author">cid</div><div class="text">${told('Cid')}</div></div></div>`,
    ['Ann', 'Ben', 'Cid'],
    ['World'],
  ],
  [
    'an article beside many headlines',
    `<article><h1>One</h1>${story('Ann')}</article><div>${list(20)}</div>`,
    ['Ann'],
    ['Teaser'],
  ],
];

/** Pages that but lead to articles. */
const LISTS: [title: string, html: string][] = [
  ['a home page', `${menu}<main><section>${list(8)}</section><section>${list(8)}</section></main>`],
  [
    'the front of a section',
    `<h1>World</h1><div>${list(12, (i) => `<article class="card">${teaser(i)}</article>`)}</div>`,
  ],
  ['headlines alone', `<main><ul>${list(30, (i) => `<li>${headline(i)}</li>`)}</ul></main>`],
  ['the results of a search', `<form role="search"><input></form><ol>${list(10, (i) => `<li>${teaser(i)}</li>`)}</ol>`],
  [
    'cards that are links as a whole',
    `<main>${list(12, (i) => `<a href="/${i}"><h3>What was said on day ${i}</h3><p>A line on what it tells.</p></a>`)}</main>`,
  ],
];

describe('of a page that holds', () => {
  test.each(ARTICLES)('%s', (_, html, wanted, unwanted) => {
    const text = read(html);
    for (const words of wanted) expect(text).toContain(words);
    for (const words of unwanted) expect(text).not.toContain(words);
  });
});

describe('nothing is read of', () => {
  afterEach(() => {
    for (const meta of document.head.querySelectorAll('meta[property]')) meta.remove();
  });

  test.each(LISTS)('%s', (_, html) => {
    expect(read(html)).toBe('');
  });

  test('such a page, unless it says that it is an article', () => {
    document.head.insertAdjacentHTML('beforeend', '<meta property="og:type" content="article">');
    expect(read(LISTS[0]![1])).toContain('Teaser 3');
  });
});

describe('what but leads to another article is not read in one', () => {
  const inside = (html: string) => read(`<article><h1>One</h1>${story('Ann')}${html}${told('Ben')}</article>`);

  test.each([
    ['<p><a href="/x">What Cid has said of all this before</a></p>'],
    ['<p>Read more: <a href="/x">What Cid has said of all this before</a></p>'],
    ['<p>(Leggi anche: <a href="/x"><b>What Cid</b> has said of all this before</a>)</p>'],
    ['<p>Читайте также: <a href="/x">What Cid has said of all this before</a>.</p>'],
    ['<p>延伸阅读：<a href="/x">What Cid has said of all this before</a></p>'],
    ['<a href="/x"><div>What Cid has said of all this before</div></a>'],
    ['<p>► <a href="/x">What Cid has said of all this before</a></p>'],
  ])('%s', (html) => {
    const text = inside(html);
    expect(text).not.toContain('Cid');
    expect(text).toContain('Ben');
  });

  test.each([
    ['<p>As we told, <a href="/x">Cid has said all this before</a>.</p>'],
    ['<p><a href="/x">Cid has said all this before</a>, and so did others.</p>'],
    ['<p><a href="/x">Cid Campeador</a></p>'],
    ['<h2><a href="/x">What Cid has said of all this before</a></h2>'],
    ['<ul><li><a href="/x">What Cid has said of all this before</a></li><li>Nothing new</li></ul>'],
    ['<table><tr><td><a href="/x">What Cid has said of all this before</a></td></tr></table>'],
    ['<p>What Cid has said of all this before</p>'],
    ['<p><a name="x">What Cid has said of all this before</a></p>'],
    ['<p>He was asked by many at length, and at last said so: <a href="/x">Cid has said all this before</a></p>'],
  ])('but this is: %s', (html) => {
    expect(inside(html)).toContain('Cid');
  });
});
