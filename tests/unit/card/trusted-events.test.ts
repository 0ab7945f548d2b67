import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HANDLED_EVENTS } from '../../../src/card/handled-events.ts';

const ROOT = join(import.meta.dirname, '../../../src');

/** Scripts that run on a stranger's page, and the views that the card shows there. */
const ON_PAGES = ['page', 'card', 'ui/components', 'ui/entry'];

const sources = ON_PAGES.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(join(ROOT, folder, file), 'utf8') })),
);

/** Ways to hear of an event without asking whether the browser has sent it; a signal is our own. */
const OTHER_WAYS = /(?<!\bsignal\.)\baddEventListener\b|\bhandleEvent\b|\.on[a-z]+\s*=[^=]|\bsetAttribute\(\s*['"`]on/g;

/** The elements of views with what they listen to: `<button … onClick=`. */
function handlersIn(text: string): { tag: string; type: string }[] {
  return [...text.matchAll(/\son([A-Z]\w*)=/g)].map(({ 1: name, index }) => {
    const [, tag = ''] = [...text.slice(0, index).matchAll(/<([A-Za-z][\w.]*)/g)].at(-1) ?? [];
    return { tag, type: name!.toLowerCase() };
  });
}

describe('scripts on pages hear events by src/dom alone', () => {
  test.each(sources)('$file', ({ text }) => {
    expect(text.match(OTHER_WAYS)).toBeNull();
  });

  test.each([
    ["target.addEventListener('click', run)", true],
    ['window.onmessage = run', true],
    ["element.setAttribute('onclick', 'run()')", true],
    ["listen(document, 'click', run, { signal })", false],
    ['signal.onabort === null', false],
    ["signal.addEventListener('abort', stop)", false],
  ])('the rule is read from %j: %s', (text, isOther) => {
    expect(text.match(OTHER_WAYS) !== null).toBe(isOther);
  });
});

describe('what the views in the card listen to', () => {
  const handled = sources.flatMap(({ text }) => handlersIn(text)).filter(({ tag }) => /^[a-z]/.test(tag));

  test('is what is stopped before it when a page has made it up', () => {
    expect([...new Set(handled.map(({ type }) => type))].sort()).toEqual([...HANDLED_EVENTS].sort());
  });

  test('is found in their source, on elements and not on components', () => {
    const text = '<Choice onPick={() => a > b}><button class="x" onClick={go}>\n<input\n  onChange={go}\n/>';
    expect(handlersIn(text)).toEqual([
      { tag: 'Choice', type: 'pick' },
      { tag: 'button', type: 'click' },
      { tag: 'input', type: 'change' },
    ]);
  });
});
