import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../../src/page/reading/block-reader.ts';
import { runAtOnce } from '../../../../src/page/reading/slices.ts';
import { render } from '../render.ts';

const readAll = (root: Element) => runAtOnce(readBlocks([root])).blocks;
const read = (html: string) => readAll(render(html)).map(({ text }) => text.replace(/\s+/g, ' ').trim());

describe('text as laid out', () => {
  test.each([
    ['a paragraph', '<p>Xi Jinping</p>', ['Xi Jinping']],
    ['a name split by inline tags', '<p>Xi <b>Jin</b><i>ping</i> said</p>', ['Xi Jinping said']],
    ['a drop cap', '<p><span>X</span>i Jinping</p>', ['Xi Jinping']],
    ['a possible break', '<p>Xi Jin<wbr>ping</p>', ['Xi Jinping']],
    ['a comment and a script within', '<p>Xi <!-- x --><script>1</script>Jinping</p>', ['Xi Jinping']],
    ['an image within', '<p>Xi <img alt="no">Jinping</p>', ['Xi Jinping']],
    ['the number of a footnote', '<p>Putin<sup>12</sup> said</p>', ['Putin said']],
    ['a line break separates', '<p>Xi<br>Jinping</p>', ['Xi Jinping']],
    ['paragraphs stay apart', '<p>Xi</p><p>Jinping</p>', ['Xi', 'Jinping']],
    ['cells stay apart', '<table><tr><td>Xi</td><td>Jinping</td></tr></table>', ['Xi', 'Jinping']],
    ['list items stay apart', '<ul><li>Xi</li><li>Jinping</li></ul>', ['Xi', 'Jinping']],
    ['text around a block', '<div>before<p>within</p>after</div>', ['before', 'within', 'after']],
    ['a link', '<p>by <a href="#">Xi</a></p>', ['by Xi']],
    ['an inline custom element', '<p>Xi <x-y>Jinping</x-y></p>', ['Xi Jinping']],
    ['a block custom element', '<p>Xi</p><x-y style="display:block">Jinping</x-y>', ['Xi', 'Jinping']],
    ['empty blocks are dropped', '<p> </p><div><p>\n</p></div><p>x</p>', ['x']],
    ['deep nesting', `${'<div>'.repeat(400)}x${'</div>'.repeat(400)}y`, ['x', 'y']],
  ])('%s', (_, html, expected) => {
    expect(read(html)).toEqual(expected);
  });
});

describe('not read', () => {
  test.each([
    ['navigation', '<nav>Xi</nav>'],
    ['an aside', '<aside>Xi</aside>'],
    ['an advertisement', '<div class="ad">Xi</div>'],
    ['related articles', '<div class="related"><p>Xi</p></div>'],
    ['a list of links', '<ul><li><a href="#">Xi</a></li><li> <a href="#">other</a></li></ul>'],
    ['what readers wrote', '<div class="comment-list">Xi</div>'],
    ['a footer', '<footer>Xi</footer>'],
    ['code', '<pre>Xi</pre><p><code>Xi</code></p>'],
    ['a form', '<form>Xi</form>'],
    ['a text area', '<textarea>Xi</textarea>'],
    ['a button', '<button>Xi</button>'],
    ['editable text', '<div contenteditable>Xi</div>'],
    ['editable text, plain', '<div contenteditable="plaintext-only">Xi</div>'],
    ['a role', '<div role="navigation">Xi</div>'],
    ['hidden by attribute', '<p hidden>Xi</p>'],
    ['hidden from readers', '<p aria-hidden="true">Xi</p>'],
    ['scripts and styles', '<script>Xi</script><style>Xi{}</style><template>Xi</template>'],
  ])('%s', (_, html) => {
    expect(read(html)).toEqual([]);
  });
});

test('explicitly not editable is read', () => {
  expect(read('<p contenteditable="false">Xi</p>')).toEqual(['Xi']);
});

test('headings are told apart', () => {
  const blocks = readAll(render('<h1>a</h1><p>b</p><h2>c <i>d</i></h2><p>e</p>'));
  expect(blocks.map(({ heading }) => heading)).toEqual([true, false, true, false]);
});

test('the document is left as it was', () => {
  const fixture = render('<p>Xi <b>Jinping</b></p>');
  const before = document.documentElement.outerHTML;
  readAll(fixture);
  expect(document.documentElement.outerHTML).toBe(before);
});

describe('shadow trees', () => {
  const attach = (host: Element, html: string, mode: ShadowRootMode = 'open') => {
    host.attachShadow({ mode }).innerHTML = html;
  };
  const texts = (root: Element) => readAll(root).map(({ text }) => text);

  test.each<[string, string, string, string[]]>([
    ['in place of the children', '<x-a>light</x-a>', '<p>shadow</p>', ['shadow']],
    [
      'with children where the slot is',
      '<x-a><p>light</p></x-a>',
      '<p>a</p><slot></slot><p>b</p>',
      ['a', 'light', 'b'],
    ],
    ['with the text of an empty slot', '<x-a></x-a>', '<slot><p>fallback</p></slot>', ['fallback']],
    ['in an empty plain element', '<div></div>', '<p>shadow</p>', ['shadow']],
    ['text before and after', 'one<x-a style="display: block"></x-a>two', '<p>shadow</p>', ['one', 'shadow', 'two']],
    ['within a line', '<p>Xi <x-a></x-a></p>', 'Jinping', ['Xi Jinping']],
    ['a slot within a line', '<p>by <x-a>Xi</x-a> now</p>', '<b><slot></slot></b>', ['by Xi now']],
    ['no forms or editable text', '<x-a></x-a>', '<form>a</form><div contenteditable>b</div><p>c</p>', ['c']],
  ])('%s', (_, html, shadow, expected) => {
    const fixture = render(html);
    attach(fixture.querySelector('x-a, div')!, shadow);
    expect(texts(fixture)).toEqual(expected);
  });

  test('within shadow trees', () => {
    const fixture = render('<x-a></x-a>');
    const host = fixture.firstElementChild!;
    attach(host, '<p>a</p><x-b></x-b><p>c</p>');
    attach(host.shadowRoot!.querySelector('x-b')!, '<p>b</p>');
    expect(texts(fixture)).toEqual(['a', 'b', 'c']);
  });
});
