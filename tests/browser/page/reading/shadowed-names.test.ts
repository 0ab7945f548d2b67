import { afterEach, describe, expect, test } from 'vitest';
import { readBlocks } from '../../../../src/page/reading/block-reader.ts';
import { readFacts } from '../../../../src/page/reading/page-facts.ts';
import { readDocument } from '../../../../src/page/reading/reading.ts';
import { runAtOnce } from '../../../../src/page/reading/slices.ts';
import { addTouched, rereadTouched } from '../../../../src/page/reading/touched.ts';
import { render } from '../render.ts';

/** Every name that is a property of an object, its own or inherited. */
function namesOf(object: object): string[] {
  const names = new Set<string>();
  for (let at: object | null = object; at; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  }
  return [...names];
}

const FORM = namesOf(HTMLFormElement.prototype);
const DOCUMENT = namesOf(Document.prototype);

const control = (name: string) => `<input type="hidden" name="${name}">`;
const TEXT = `${'Of this plan nothing is known but its name. '.repeat(8)}`;
const story = (inside: string) => `<article><h1>A plan</h1><p>${TEXT}</p>${inside}<p>The end.</p></article>`;

const read = () => runAtOnce(readDocument(document));
const texts = () => read().blocks.map(({ text }) => text.trim());

afterEach(() => {
  render('');
});

// What a control names, a plain property of the form gives away: without that there would be nothing to be seen here.
test('a control does take the place of a property', () => {
  const form = render(`<form>${control('nextSibling')}</form>`).querySelector('form')!;
  expect(form.nextSibling).toBeInstanceOf(HTMLInputElement);
});

describe('a form whose controls are named like properties', () => {
  test.each(FORM)('%s', (name) => {
    render(story(`<form>${control(name)}</form>`));
    expect(texts()).toEqual(['A plan', TEXT.trim(), 'The end.']);
  });

  test('all at once, wherever the form stands', () => {
    const all = FORM.map(control).join('');
    render(`<form>${all}</form>${story(`<form>${all}</form>`)}<form>${all}<article>No</article></form>`);
    expect(texts()).toEqual(['A plan', TEXT.trim(), 'The end.']);
  });

  test('around the article', () => {
    render(`<form>${FORM.map(control).join('')}${story('')}</form>`);
    expect(texts()).toEqual(['A plan', TEXT.trim(), 'The end.']);
  });

  test('around a paragraph that has changed', () => {
    const fixture = render(story(`<form>${FORM.map(control).join('')}<p id="late">Late.</p></form>`));
    const article = fixture.querySelector('article')!;
    const before = runAtOnce(readBlocks([article]));
    const observer = new MutationObserver(() => {});
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    fixture.querySelector('p')!.textContent = 'Another.';
    const touched = addTouched(new Set(), observer.takeRecords());
    if (touched === 'all') throw new Error('too much');
    const { blocks } = runAtOnce(rereadTouched(before, [article], touched));
    expect(blocks.map(({ text }) => text)).toEqual(['A plan', 'Another.', 'The end.']);
  });
});

describe('a document whose images are named like properties', () => {
  // Asked for before any of them is hidden.
  const page = document.body;

  test.each(DOCUMENT)('%s', (name) => {
    page.innerHTML = `<img name="${name}">${story('')}`;
    const { blocks, article } = read();
    const facts = readFacts(document, { article, blocks });
    page.innerHTML = '';
    expect(blocks.map(({ text }) => text.trim())).toEqual(['A plan', TEXT.trim(), 'The end.']);
    expect(facts).toMatchObject({ title: 'A plan', articleFound: true });
  });
});
