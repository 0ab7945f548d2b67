import { expect, test } from 'vitest';
import { NO_READING, readDocument } from '../../../../src/page/reading/reading.ts';
import { runAtOnce } from '../../../../src/page/reading/slices.ts';
import { render } from '../render.ts';

const SAID = 'The two sides had met before, and they would meet again before the year was over. ';
const told = (name: string) => `<p>${name} went first. ${SAID.repeat(4)}</p>`;
const STORY = `<h1>One</h1>${told('Ann')}${told('Ben')}`;
const LIST = Array.from({ length: 12 }, (_, i) => `<h3><a href="/${i}">What Cid said on day ${i}</a></h3>`).join('');

/** What a page draws into the element of an article that was read, and what is read of it then. */
const VIEWS: [title: string, draw: (around: Element) => void, read: RegExp][] = [
  [
    'nothing, of a list in its place',
    (around) => {
      around.innerHTML = LIST;
    },
    /^$/,
  ],
  [
    'nothing, of a list below what is left of it',
    (around) => {
      for (const line of around.querySelectorAll('p')) line.remove();
      around.insertAdjacentHTML('beforeend', LIST);
    },
    /^$/,
  ],
  [
    'another article in its place, without the list beside that',
    (around) => {
      around.innerHTML = `<aside>${LIST}</aside><article>${STORY.replace('Ann', 'Dan')}</article>`;
    },
    /^One\nDan went first.*Ben went first(?!.*Cid)/s,
  ],
  [
    'what has come into it, where most of it stands',
    (around) => {
      around.querySelector('p')!.outerHTML = told('Dan');
    },
    /^One\nDan went first.*Ben went first/s,
  ],
];

test.each(VIEWS)('of the same element is read %s', (_, draw, wanted) => {
  const around = render(`<main>${STORY}</main>`).querySelector('main')!;
  const before = { ...NO_READING, ...runAtOnce(readDocument(document)) };
  expect(before.blocks).toHaveLength(3);
  draw(around);
  const { blocks } = runAtOnce(readDocument(document, before, new Set([around])));
  expect(blocks.map(({ text }) => text).join('\n')).toMatch(wanted);
});
