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
