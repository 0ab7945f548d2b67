import { afterEach, describe, expect, test } from 'vitest';
import { readBlocks } from '../../../../src/page/reading/block-reader.ts';
import { countWords, readFacts } from '../../../../src/page/reading/page-facts.ts';
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
    ['a time without a date', '', '<article><time datetime="PT3M">x</time></article>', null],
    ['a time outside of the article', '', '<article><p>a</p></article><time datetime="2025-02-10">x</time>', null],
  ])('%s', (_, head, body, expected) => {
    const { published } = facts(head, body);
    expect(published && `${published.date} ${published.from}`).toBe(expected);
  });
});

test('title, address, language and words', () => {
  const found = facts(
    '<link rel="canonical" href="https://a.example/story">',
    '<article lang="de"><h1> Titel </h1><p>eins zwei</p></article>',
  );
  expect(found).toEqual({
    title: 'Titel',
    address: 'https://a.example/story',
    published: null,
    lang: 'de',
    words: 3,
    articleFound: true,
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
