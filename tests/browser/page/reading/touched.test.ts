import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../../src/page/reading/block-reader.ts';
import { runAtOnce } from '../../../../src/page/reading/slices.ts';
import { addTouched, rereadTouched } from '../../../../src/page/reading/touched.ts';
import { render } from '../render.ts';

const readAll = (root: Element) => runAtOnce(readBlocks([root])).blocks;

/** Change a fixture and read what was touched; also what a full reading gives. */
function change(html: string, edit: (fixture: HTMLElement) => void, root?: string) {
  const rendered = render(html);
  const fixture = root ? rendered.querySelector<HTMLElement>(root)! : rendered;
  const before = readAll(fixture);
  const observer = new MutationObserver(() => {});
  observer.observe(fixture, { childList: true, characterData: true, subtree: true });
  edit(fixture);
  const touched = addTouched(new Set(), observer.takeRecords());
  if (touched === 'all') throw new Error('too many');
  const after = runAtOnce(
    rereadTouched({ blocks: before, shadowRoots: [], complete: true }, [fixture], touched),
  ).blocks;
  const kept = after.filter((block) => before.includes(block)).map(({ text }) => text);
  return { after: after.map(({ text }) => text), full: readAll(fixture).map(({ text }) => text), kept };
}

const p = (text: string) => {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
};
const three = '<p id="a">a</p><p id="b">b <i>i</i></p><p id="c">c</p>';

describe('after a change the blocks are those of a full reading, and untouched ones are kept', () => {
  test.each<[string, string, (fixture: HTMLElement) => void, string[]]>([
    ['text edited', three, (f) => ((f.querySelector('i')!.firstChild as Text).data = 'x'), ['a', 'c']],
    ['text content set', three, (f) => (f.querySelector('#b')!.textContent = 'x'), ['a', 'c']],
    ['inline added', three, (f) => f.querySelector('#a')!.append(document.createElement('b'), 'x'), ['b i', 'c']],
    ['inline taken out', three, (f) => f.querySelector('i')!.remove(), ['a', 'c']],
    ['block appended', three, (f) => f.append(p('d')), ['a', 'b i', 'c']],
    ['block put first', three, (f) => f.prepend(p('d')), ['a', 'b i', 'c']],
    ['block put between', three, (f) => f.querySelector('#b')!.before(p('d'), '\n', p('e')), ['a', 'b i', 'c']],
    ['block taken out', three, (f) => f.querySelector('#b')!.remove(), ['a', 'c']],
    ['block moved', three, (f) => f.append(f.querySelector('#a')!), ['b i', 'c']],
    ['block replaced', three, (f) => f.querySelector('#b')!.replaceWith(p('d')), ['a', 'c']],
    ['all replaced', three, (f) => (f.innerHTML = '<p>x</p><p>y</p>'), []],
    [
      'two edits',
      three,
      (f) => {
        f.prepend('z');
        f.append(p('d'));
      },
      [],
    ],
    [
      'nested blocks added',
      three,
      (f) => f.querySelector('#c')!.after(document.createElement('div')),
      ['a', 'b i', 'c'],
    ],
    ['runs join', '<div>one<p>two</p>three</div><p>z</p>', (f) => f.querySelector('p')!.remove(), ['z']],
    ['runs part', '<div>one three</div><p>z</p>', (f) => f.querySelector('div')!.append(p('two'), 'four'), ['z']],
    ['an aside added', three, (f) => f.append(document.createElement('aside')), ['a', 'b i', 'c']],
    [
      'text in what is not read',
      `${three}<aside><p>x</p></aside>`,
      (f) => (f.querySelector('aside p')!.textContent = 'y'),
      ['a', 'b i', 'c'],
    ],
    ['nothing but a comment', three, (f) => f.append(document.createComment('x')), []],
  ])('%s', (_, html, edit, kept) => {
    const result = change(html, edit);
    expect(result.after).toEqual(result.full);
    expect(result.kept).toEqual(kept);
  });
});

test('with too many changes everything is touched', () => {
  const fixture = render('');
  const observer = new MutationObserver(() => {});
  observer.observe(fixture, { childList: true });
  for (let i = 0; i < 60; i++) fixture.append(p('x'));
  expect(addTouched(new Set(), observer.takeRecords())).toBe('all');
});

test.each(['form', 'div role="dialog"', 'div aria-hidden="true"'])(
  'an article inside a %s is read as before',
  (around) => {
    const { after, full } = change(
      `<${around}><article>${three}</article></${around.split(' ')[0]}>`,
      (article) => ((article.querySelector('i')!.firstChild as Text).data = 'x'),
      'article',
    );
    expect(after).toEqual(['a', 'b x', 'c']);
    expect(after).toEqual(full);
  },
);
