import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../../src');

/** In a room that the card shares, but for documents of our own. */
const OF_OUR_PAGES = ['ui/components/page-language.ts', 'ui/components/save-file.ts'];

const sources = ['page', 'card', 'ui/components', 'ui/entry'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !OF_OUR_PAGES.includes(`${folder}/${file}`))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(join(ROOT, folder, file), 'utf8') })),
);

/** What a form or a document may be made to give another answer to; `src/dom/nodes.ts` has each of them. */
const OF_NODES =
  'nodeType|firstChild|lastChild|nextSibling|previousSibling|parentNode|parentElement|childNodes|children|localName|' +
  'tagName|nodeName|hasAttribute|getAttribute|closest|isConnected|ownerDocument|getRootNode|' +
  'compareDocumentPosition|querySelectorAll|scrollIntoView|replaceWith|elementFromPoint';
/** What our own elements and other objects have as well: these are told by what they are called. */
const OF_MANY = 'remove|focus|blur|matches|contains|querySelector|textContent';
const OURS = String.raw`(?:panel|style|area|button|current|classList|sheet|\)|this\.card|this\.opener\.card|this\.present|navigation)\??`;
const OF_DOCUMENTS = String.raw`\bdocument\)?\.(?!addEventListener)\w+`;
const PLAIN = new RegExp(
  String.raw`(?<!\.)\.(?:${OF_NODES})\b(?!:)|(?<!\.|${OURS})\.(?:${OF_MANY})\b(?!:)|${OF_DOCUMENTS}`,
  'g',
);
const withoutComments = (text: string) => text.replaceAll(/\/\*.*?\*\/|\/\/.*|'[^'\n]*'/gs, '');

test.each(sources)('$file asks nodes of the page by src/dom alone', ({ text }) => {
  expect(withoutComments(text).match(PLAIN) ?? []).toEqual([]);
});

test.each([
  ['node.nextSibling', true],
  ['node?.parentElement', true],
  ['document.body', true],
  ['this.document.hidden', true],
  ['card.remove()', true],
  ['returnFocus?.focus()', true],
  ['panel.focus()', false],
  ['this.card.contains(event)', false],
  ["matchMedia('print').matches", false],
  ['nextSibling(node)', false],
  ['body(document)', false],
  ['// document.body is not to be had', false],
  ["import x from '../document.ts'", false],
])('the rule is read from %j: %s', (text, isPlain) => {
  expect(withoutComments(text).match(PLAIN) !== null).toBe(isPlain);
});
