import { describe, expect, test } from 'vitest';
import { findArticle } from '../../../../src/page/reading/article.ts';
import { runAtOnce } from '../../../../src/page/reading/slices.ts';
import { render } from '../render.ts';

const long = `<p>${'text '.repeat(80)}</p>`;
const short = '<p>one line of a teaser</p>';

const found = (html: string) => {
  render(html);
  const { roots, sure } = runAtOnce(findArticle(document));
  return { roots: roots.map((root) => root.id || root.localName), sure };
};

describe('the article is', () => {
  test.each<[string, string, string[], boolean]>([
    ['the article element', `<article id="a">${long}</article>`, ['a'], true],
    ['inside main', `<main id="m"><article id="a">${long}</article>${short}</main>`, ['a'], true],
    [
      'the marked body within',
      `<article id="a"><div id="b" itemprop="articleBody">${long}</div></article>`,
      ['b'],
      true,
    ],
    ['not a teaser', `<article id="t">${short}</article><main id="m">${long}</main>`, ['m'], true],
    [
      'main around several articles',
      `<main id="m"><article>${long}</article><article>${long}</article><article>${long}</article></main>`,
      ['m'],
      true,
    ],
    [
      'each of several that have a title',
      `<main><article id="a"><h1>One</h1>${long}</article><aside>${short}</aside><article id="b"><h1>Two</h1>${long}</article></main>`,
      ['a', 'b'],
      true,
    ],
    [
      'around its own parts',
      `<article id="a"><h1>Live</h1>${long}${long}<article><h1>Post</h1>${long}</article></article>`,
      ['a'],
      true,
    ],
    [
      'without comments that are marked up as articles',
      `<main><article id="a"><h1>One</h1>${long}${long}</article><article><h3>A reader</h3>${long}</article></main>`,
      ['a'],
      true,
    ],
    [
      'without longer comments beside it',
      `<main id="m"><article id="a">${long}</article><div class="comments">${long}${long}${long}</div></main>`,
      ['a'],
      true,
    ],
    [
      'without longer articles of others beside it',
      `<article id="a">${long}</article><aside><article>${long}${long}${long}</article></aside>`,
      ['a'],
      true,
    ],
    ['with a title before it', `<h1 id="h">Title</h1><article id="a">${long}</article>`, ['h', 'a'], true],
    ['without a title after it', `<article id="a">${long}</article><h1 id="h">Other</h1>`, ['a'], true],
    ['the whole page when nothing is marked up', `<div>${long}</div>`, ['body'], false],
    ['the whole page when the article is empty', `<article></article><div>${long}</div>`, ['body'], false],
    ['the whole page when there is no text', '<main><a href="#">Link</a></main>', ['body'], false],
  ])('%s', (_, html, roots, sure) => {
    expect(found(html)).toEqual({ roots, sure });
  });
});

const story = Array.from(
  { length: 6 },
  (_, i) => `<p>Paragraph ${i} of the story. ${'It goes on for a while. '.repeat(12)}</p>`,
).join('');
const lines = story.replaceAll('<p>', '').replaceAll('</p>', '<br>');
const teasers = `<ul>${'<li><h3><a href="/other">Another story</a></h3><p>What it tells, in one line.</p></li>'.repeat(12)}</ul>`;

describe('on a page whose markup names no article, it is', () => {
  test.each<[string, string, string]>([
    ['what holds the paragraphs', `<div>${teasers}</div><div id="a">${story}</div>`, 'a'],
    ['without a column beside it', `<div><div id="a">${story}</div><div>${teasers}</div></div>`, 'a'],
    [
      'without what stands before and after',
      `<div id="x"><div>By us</div><div id="a">${story}</div>${teasers}</div>`,
      'a',
    ],
    ['around several sections', `<div id="a"><div>${story}</div><div>${story}</div></div>`, 'a'],
    ['lines that end in breaks', `<div>${teasers}</div><div id="a">${lines}${lines}</div>`, 'a'],
    ['blocks of text that are no paragraphs', `<div id="a">${story.replaceAll('p>', 'div>').repeat(2)}</div>`, 'a'],
    ['in a table for layout', `<table><tr><td>${teasers}</td><td><div id="a">${story}</div></td></tr></table>`, 'a'],
    ['in a form around the page', `<form><div>${teasers}</div><div id="a">${story}</div></form>`, 'a'],
    ['without long comments', `<div><div id="a">${story}</div><div class="comments">${story}${story}</div></div>`, 'a'],
    ['without texts that are links', `<div><div id="a">${story}</div><a href="/x">${story}${story}</a></div>`, 'a'],
    ['not in a quotation', `<div id="a">${story}<blockquote>${story}${story}</blockquote></div>`, 'a'],
    [
      'the teaser of what is to be paid for',
      `<div id="a">${story}</div><div class="paywall"><p>Subscribe to read on.</p></div>`,
      'a',
    ],
  ])('%s', (_, html, id) => {
    expect(found(html)).toEqual({ roots: [id], sure: true });
  });

  test.each<[string, string]>([
    ['a list of teasers', teasers],
    ['a menu', `<nav>${story}</nav>`],
    ['links alone', `<div>${'<a href="/x">A long headline that leads to a story somewhere else</a>'.repeat(40)}</div>`],
    ['one paragraph', `<div>${long}</div>`],
  ])('not %s', (_, html) => {
    expect(found(html)).toEqual({ roots: ['body'], sure: false });
  });
});

describe('inside what is marked up as an article', () => {
  test.each<[string, string, string[]]>([
    [
      'the body without what frames it',
      `<article><h1 id="h">T</h1><div>By us</div><div id="b">${story}</div></article>`,
      ['h', 'b'],
    ],
    ['all of it, where its parts are alike', `<article id="a"><div>${story}</div><div>${story}</div></article>`, ['a']],
    ['all of it, where text stands between', `<article id="a"><div>${story}</div>${story}</article>`, ['a']],
  ])('%s', (_, html, roots) => {
    expect(found(html)).toEqual({ roots, sure: true });
  });
});

describe('in shadow trees', () => {
  const inTree = (html: string) => {
    const fixture = render('<h1 id="outside">Outside</h1><div id="host"></div>');
    const tree = fixture.querySelector('#host')!.attachShadow({ mode: 'open' });
    tree.innerHTML = html;
    const { roots, sure } = runAtOnce(findArticle(document, [tree]));
    return { roots: roots.map((root) => root.id || root.localName), sure };
  };

  test.each<[string, string, string[], boolean]>([
    [
      'an article is found',
      `<nav>${long}</nav><main id="m"><p>x</p><article id="a">${long}</article></main>`,
      ['a'],
      true,
    ],
    ['nothing is when nothing is marked up', `<div>${long}</div>`, ['body'], false],
    ['a teaser is none', `<article>${short}</article>`, ['body'], false],
  ])('%s', (_, html, roots, sure) => {
    expect(inTree(html)).toEqual({ roots, sure });
  });
});
