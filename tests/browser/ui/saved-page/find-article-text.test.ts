import { expect, test } from 'vitest';
import { readDocument } from '../../../../src/documents/read-document.ts';
import { findArticleText } from '../../../../src/ui/saved-page/find-article-text.ts';

const long = 'The old bridge over the river is safe for another ten years, said the mayor. '.repeat(6).trim();
const longer = `<p>${'Read what others say of other bridges in other towns, and of the ferry. '.repeat(3)}</p>`;

test.each<[string, string, string | null]>([
  [
    'without what stands beside it',
    `<h1>Bridge news</h1><div class="share">Share this</div><article><p>${long}</p><p>${long}</p></article><div class="related">${longer}</div>`,
    `Bridge news\n\n${long}\n\n${long}`,
  ],
  [
    'white space of the markup is one space',
    `<article><p>The\n   old <b>bridge\n</b> is\n\nsafe.</p><p>${long}</p></article>`,
    `The old bridge is safe.\n\n${long}`,
  ],
  [
    'breaks of lines are kept',
    `<article><p>One <br>\n two<br/>three</p><p>${long}</p></article>`,
    `One\ntwo\nthree\n\n${long}`,
  ],
  [
    'characters stand as they stood',
    `<article><p>Cafe\u0301\u00a0noir</p><p>${long}</p></article>`,
    `Cafe\u0301\u00a0noir\n\n${long}`,
  ],
  ['not a list of links', `<ul>${'<li><a href="/x">Bridge</a></li>'.repeat(9)}</ul>`, null],
  ['not a word or two', '<p>It is safe.</p>', null],
  ['not nothing', '', null],
])('%s', async (_, html, text) => {
  expect(await findArticleText(html)).toBe(text);
});

test('nothing of the page runs or is loaded, and nothing comes into the page around it', async () => {
  const before = document.documentElement.outerHTML;
  const loaded = performance.getEntriesByType('resource').length;
  await findArticleText(
    `<img src="/never.png" onerror="window.ran = true"><script>window.ran = true</script><link rel="stylesheet" href="/never.css"><iframe src="/never.html"></iframe><article><p>${long}</p></article>`,
  );
  expect((window as { ran?: boolean }).ran).toBeUndefined();
  expect(
    performance
      .getEntriesByType('resource')
      .slice(loaded)
      .filter(({ name }) => name.includes('never')),
  ).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('a reader of documents takes the page whole where no article is found, and keeps what the page says of itself', async () => {
  const read = (html: string) => readDocument('a.html', new TextEncoder().encode(html), findArticleText);
  const beside = `<title>Bridge</title><article><p>${long}</p></article><div class="related">${longer}</div>`;
  expect(await read(beside)).toMatchObject({ ok: true, value: { text: long, title: 'Bridge' } });
  expect(await read('<title>Bridge</title><p>It is safe.</p>')).toMatchObject({
    ok: true,
    value: { text: 'It is safe.', title: 'Bridge' },
  });
});
