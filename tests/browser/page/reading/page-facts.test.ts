import { afterEach, describe, expect, test } from 'vitest';
import { readBlocks } from '../../../../src/page/reading/block-reader.ts';
import { countWords } from '../../../../src/page/reading/count-words.ts';
import { canonicalOf, readFacts } from '../../../../src/page/reading/page-facts.ts';
import { runAtOnce } from '../../../../src/page/reading/slices.ts';
import { render } from '../render.ts';

afterEach(() => {
  for (const added of document.head.querySelectorAll('[data-added]')) added.remove();
});

const facts = (head: string, body = '<article><h1>T</h1><p>one two</p></article>') => {
  document.head.insertAdjacentHTML('beforeend', head.replace(/^<(\w+)/gm, '<$1 data-added'));
  const article = render(body).querySelector('article')!;
  const { blocks } = runAtOnce(readBlocks([article]));
  return readFacts(document, { article: { roots: [article], sure: true }, blocks });
};
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the date of publication', () => {
  test.each<[string, string, string | undefined, string | null]>([
    ['linked data', ld({ datePublished: '2024-05-18T23:30:00-08:00' }), undefined, '2024-05-18 json-ld'],
    [
      'linked data in a graph',
      ld({ '@graph': [{}, { '@type': 'NewsArticle', datePublished: '2024-05-18' }] }),
      undefined,
      '2024-05-18 json-ld',
    ],
    [
      'linked data of the article, not of those that it leads to',
      ld([
        { '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', datePublished: '2021-01-01' }] },
        { '@type': 'WebSite', datePublished: '2001-01-01' },
        {
          '@type': ['NewsArticle'],
          comment: [{ '@type': 'Comment', datePublished: '2025-02-02' }],
          datePublished: '2024-05-18',
        },
      ]),
      undefined,
      '2024-05-18 json-ld',
    ],
    [
      'linked data in several pieces',
      `${ld({ '@type': 'WebPage', datePublished: '2020-01-01' })}\n${ld({ '@type': 'NewsArticle', datePublished: '2024-05-18' })}`,
      undefined,
      '2024-05-18 json-ld',
    ],
    ['linked data of readers alone', ld({ '@type': 'Comment', datePublished: '2025-02-02' }), undefined, null],
    ['linked data in a list', ld([{ datePublished: '2023-02-24' }]), undefined, '2023-02-24 json-ld'],
    [
      'broken linked data, then meta',
      `<script type="application/ld+json">{</script>\n<meta property="article:published_time" content="2023-04-27T10:00:00Z">`,
      undefined,
      '2023-04-27 meta',
    ],
    ['a name in capitals', '<meta name="DC.date" content="2022-03-18">', undefined, '2022-03-18 meta'],
    [
      'a time in the article',
      '',
      '<article><time datetime="2025-02-10T08:00Z">x</time><p>a</p></article>',
      '2025-02-10 time',
    ],
    [
      'linked data before the rest',
      `${ld({ datePublished: '2024-01-02' })}\n<meta name="date" content="2020-01-01">`,
      undefined,
      '2024-01-02 json-ld',
    ],
    ['no date', '<meta name="description" content="2020-01-01">', undefined, null],
    ['no day', '<meta name="date" content="yesterday">', undefined, null],
    ['an impossible day', '<meta name="date" content="2020-13-45">', undefined, null],
    [
      'a day that the calendar lacks, then one that it has',
      `${ld({ '@type': 'NewsArticle', datePublished: '2025-02-31' })}\n<meta name="date" content="2025-02-28">`,
      undefined,
      '2025-02-28 meta',
    ],
    [
      'the last day of a leap year’s February',
      ld({ datePublished: '2024-02-29T01:00' }),
      undefined,
      '2024-02-29 json-ld',
    ],
    ['that day in another year', ld({ datePublished: '2023-02-29T01:00' }), undefined, null],
    ['what systems write that know no date', ld({ datePublished: '0001-01-01T00:00:00' }), undefined, null],
    ['a day that is still to come', ld({ datePublished: '9999-12-31' }), undefined, null],
    [
      'a type that is an object',
      ld({ '@type': { toString: 1, '@id': 'x' }, datePublished: '2024-05-18' }),
      undefined,
      '2024-05-18 json-ld',
    ],
    [
      'types of which only one is a word',
      ld({ '@type': [null, 7, {}, ['Comment'], 'Report'], datePublished: '2024-05-18' }),
      undefined,
      '2024-05-18 json-ld',
    ],
    ['a date that is an object', ld({ '@type': 'Report', datePublished: { '@value': '2024-05-18' } }), undefined, null],
    [
      'data nested deeper than any stack',
      `<script type="application/ld+json">${'[{"a":'.repeat(100_000)}</script>\n<meta name="date" content="2020-01-01">`,
      undefined,
      '2020-01-01 meta',
    ],
    [
      'data nested deeper than is looked for',
      ld(JSON.parse(`${'[{"a":'.repeat(2000)}{"datePublished":"2024-05-18"}${'}]'.repeat(2000)}`)),
      undefined,
      null,
    ],
    [
      'data that is longer than any account of a page',
      `${ld({ datePublished: '2024-05-18', text: 'x'.repeat(2_000_000) })}\n<meta name="date" content="2020-01-01">`,
      undefined,
      '2020-01-01 meta',
    ],
    ['a time without a date', '', '<article><time datetime="PT3M">x</time></article>', null],
    ['a time outside of the article', '', '<article><p>a</p></article><time datetime="2025-02-10">x</time>', null],
  ])('%s', (_, head, body, expected) => {
    const { published } = facts(head, body);
    expect(published && `${published.date} ${published.from}`).toBe(expected);
  });
});

test('title, address, language and words', () => {
  const found = facts(
    '<link rel="canonical" href="/story?id=1">',
    '<article lang="de"><h1> Titel </h1><p>eins zwei</p></article>',
  );
  expect(found).toEqual({
    title: 'Titel',
    address: `${location.origin}/story?id=1`,
    published: null,
    lang: 'de',
    words: 3,
    articleFound: true,
  });
});

const base = 'https://news.example/a?b#c';

describe('the address', () => {
  test.each<[string, string, string]>([
    ['a path', '/story', 'https://news.example/story'],
    ['the other scheme of the web', 'http://news.example/story', 'http://news.example/story'],
    ['the same site without www', 'https://www.news.example/story', 'https://www.news.example/story'],
    ['a host inside', 'https://amp.news.example/story', 'https://amp.news.example/story'],
    ['another site', 'https://other.example/story', base],
    ['a site whose name only ends alike', 'https://bad-news.example/story', base],
    ['a script', 'javascript:alert(1)', base],
    ['data', 'data:text/html,x', base],
    ['a file', 'file:///etc/passwd', base],
    ['with a password', 'https://me:secret@news.example/', base],
    ['no address', 'https://', base],
    ['nothing', '', base],
    ['longer than any', `/${'x'.repeat(3000)}`, base],
  ])('%s', (_, href, expected) => {
    expect(canonicalOf(href, base) ?? base).toBe(expected);
  });

  test('a host inside another counts both ways, a top-level domain does not', () => {
    expect(canonicalOf('https://news.example/', 'https://m.news.example/')).toBe('https://news.example/');
    expect(canonicalOf('https://other.example/', 'https://example/')).toBeNull();
  });
});

describe('the title', () => {
  test.each([
    ['lines and blanks', '<h1> A\n  plan <br> of peace </h1>', 'A plan of peace'],
    ['what turns the direction of text', '<h1>A \u202enalp\u202c of\u2066 peace</h1>', 'A nalp of peace'],
    ['longer than a line', `<h1>${'plan '.repeat(1_000_000)}</h1>`, `${'plan '.repeat(59)}plan…`],
    ['an empty heading, so that of the document', '<h1> </h1>', document.title],
  ])('%s', (_, heading, expected) => {
    expect(facts('', `<article>${heading}<p>a</p></article>`).title).toBe(expected);
  });
});

describe('the language', () => {
  test.each([
    ['de', 'de'],
    ['EN-us', 'en-US'],
    ['zh_CN', 'zh-CN'],
    [' fr ', 'fr'],
    ['no such language', null],
    ['x'.repeat(100), null],
    ['"><script>', null],
  ])('%s', (written, expected) => {
    const element = document.createElement('i');
    element.lang = written;
    const { lang } = element;
    expect(facts('', `<article lang="${lang.replaceAll('"', '&quot;')}"><h1>T</h1><p>a</p></article>`).lang).toBe(
      expected,
    );
  });
});

test.each([
  ['two words', 2],
  ['a twelve-point plan, isn’t it?', 5],
  ['習近平主席', 3],
  ['NATO 秘书长 said', 4],
  ['— … !', 0],
  ['', 0],
])('"%s" has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
