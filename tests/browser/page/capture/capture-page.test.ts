import { afterEach, describe, expect, test } from 'vitest';
import { capturedPageSchema } from '../../../../src/messaging/captured-page.ts';
import { capturePage } from '../../../../src/page/capture/capture-page.ts';

const WORDS =
  'The council of Norvik met on Tuesday and spoke at length about the bridge over the harbour, which has stood for ninety years.';
const ARTICLE = `
  <nav><ul><li><a href="/">Home</a></li><li><a href="/a">News</a></li></ul></nav>
  <article>
    <h1>The bridge of Norvik</h1>
    <p id="first">${WORDS} ${WORDS}</p>
    <p id="second">“The bridge is <b>safe</b>,”   said\n the mayor. ${WORDS}</p>
    <p hidden id="hidden">A correction that nobody sees. ${WORDS}</p>
    <p id="last">${WORDS} It will <br>stay open.</p>
  </article>
  <aside id="aside"><p>Read more: The ferry  of Norvik.</p></aside>`;

function show(html: string): void {
  document.body.innerHTML = html;
}

function select(from: Node, start: number, to: Node, end: number): void {
  const range = document.createRange();
  range.setStart(from, start);
  range.setEnd(to, end);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

const take = () => {
  const page = capturePage(document);
  expect(capturedPageSchema.safeParse(page).success).toBe(true);
  return page;
};
const selected = () => {
  const { text, selection } = take();
  return selection && text.slice(selection.start, selection.end);
};
const node = (id: string, nth = 0) => document.getElementById(id)!.childNodes[nth]!;

afterEach(() => {
  getSelection()?.removeAllRanges();
  show('');
});

test('the article is taken as paragraphs, without what stands beside it or cannot be seen', () => {
  show(ARTICLE);
  const { text, selection } = take();
  const paragraphs = text.split('\n\n');
  expect(paragraphs[0]).toBe('The bridge of Norvik');
  expect(paragraphs).toContain(`“The bridge is safe,” said the mayor. ${WORDS}`);
  expect(text).not.toMatch(/Home|correction|ferry/);
  expect(selection).toBeNull();
});

describe('a selection', () => {
  test.each<[string, () => void, string]>([
    ['in one node', () => select(node('first'), 4, node('first'), 11), 'council'],
    ['over an element within', () => select(node('second'), 1, node('second', 2), 2), 'The bridge is safe,”'],
    [
      'with space at its ends, and a line break within',
      () => select(node('second', 2), 2, node('second', 2), 15),
      'said the',
    ],
    [
      'across a break of the line',
      () => select(node('last'), WORDS.length + 1, node('last', 2), 10),
      'It will stay open.',
    ],
    [
      'of a whole element',
      () => select(document.getElementById('second')!, 1, document.getElementById('second')!, 2),
      'safe',
    ],
  ])('%s', (_, choose, words) => {
    show(ARTICLE);
    choose();
    expect(selected()).toBe(words);
  });

  test('over two paragraphs goes from the one to the other', () => {
    show(ARTICLE);
    select(node('first'), 0, node('second', 1).firstChild!, 4);
    const words = selected()!;
    expect(words.startsWith('The council')).toBe(true);
    expect(words.endsWith('“The bridge is safe')).toBe(true);
  });

  test('beside the article is added to its end', () => {
    show(ARTICLE);
    select(node('aside').firstChild!, 0, node('aside').firstChild!, 32);
    const { text } = take();
    expect(selected()).toBe('Read more: The ferry of Norvik.');
    expect(text.endsWith('\n\nRead more: The ferry of Norvik.')).toBe(true);
  });

  test('on a page that is no article is taken all the same', () => {
    show('<p id="one">A short note.</p>');
    select(node('one'), 2, node('one'), 7);
    expect(selected()).toBe('short');
  });
});

test('a page without any text gives none', () => {
  show('');
  expect(take()).toMatchObject({ text: '', selection: null });
});
