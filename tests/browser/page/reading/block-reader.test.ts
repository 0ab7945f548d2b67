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
    ['code within a line', '<p>Xi <code>Jin</code>ping said</p>', ['Xi Jinping said']],
    ['text as it was set', '<pre>Xi\nsaid <code>so</code></pre>', ['Xi said so']],
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
    ['a form', '<form>Xi</form>'],
    ['a text area', '<textarea>Xi</textarea>'],
    ['a button', '<button>Xi</button>'],
    ['editable text', '<div contenteditable>Xi</div>'],
    ['editable text, plain', '<div contenteditable="plaintext-only">Xi</div>'],
    ['a role', '<div role="navigation">Xi</div>'],
    ['a title of a document', '<title>Xi</title><svg><title>Xi</title></svg>'],
    ['a title of a document that is shown', '<title style="display: block">Xi</title>'],
    ['scripts and styles', '<script>Xi</script><style>Xi{}</style><template>Xi</template>'],
  ])('%s', (_, html) => {
    expect(read(html)).toEqual([]);
  });
});

describe('read, as it is seen or may come to be', () => {
  test.each([
    ['hidden by attribute', '<p hidden>Xi</p>'],
    ['hidden until found', '<p hidden="until-found">Xi</p>'],
    ['hidden from screen readers', '<p aria-hidden="true">Xi</p>'],
    ['inert', '<p inert>Xi</p>'],
    ['not displayed', '<p style="display: none">Xi</p>'],
    ['in what is folded', '<details><summary></summary><p>Xi</p></details>'],
  ])('%s', (_, html) => {
    expect(read(html)).toEqual(['Xi']);
  });
});

describe('layout decides what joins', () => {
  test.each([
    [
      'inline elements as blocks',
      '<p><span class="block">Xi</span><span class="block">Jinping</span></p>',
      ['Xi', 'Jinping'],
    ],
    [
      'with a space between',
      '<p><span class="block">Xi</span> <span class="block">Jinping</span></p>',
      ['Xi', 'Jinping'],
    ],
    [
      'links as blocks',
      '<div><a class="block" href="#">Xi</a><a class="block" href="#">Jinping</a></div>',
      ['Xi', 'Jinping'],
    ],
    ['one as a block within a line', '<p>by <em class="block">Xi</em> today</p>', ['by', 'Xi', 'today']],
    ['flex items', '<div style="display: flex"><span>Xi</span><span>Jinping</span></div>', ['Xi', 'Jinping']],
    ['grid items', '<div style="display: grid"><b>Xi</b> <b>Jinping</b></div>', ['Xi', 'Jinping']],
    ['text beside a flex item', '<p style="display: inline-flex">Xi<b>Jinping</b></p>', ['Xi', 'Jinping']],
    [
      'cells by style',
      '<p style="display: table"><i style="display: table-cell">Xi</i><i style="display: table-cell">Jinping</i></p>',
      ['Xi', 'Jinping'],
    ],
    [
      'blocks without a box',
      '<p>Xi <span class="none"><b>Jin</b></span><span class="none">ping</span></p>',
      ['Xi Jinping'],
    ],
    [
      'divisions without a box',
      '<div>Xi <div class="none">Jin</div><div class="none">ping</div></div>',
      ['Xi Jinping'],
    ],
    [
      'flex items in what has no box',
      '<div style="display: flex"><div class="none"><span>Xi</span><span>Jinping</span></div></div>',
      ['Xi', 'Jinping'],
    ],
    [
      'blocks within a line',
      '<div>Xi <div class="inline">Jin</div><div class="inline">ping</div> said</div>',
      ['Xi Jinping said'],
    ],
    ['list items within a line', '<ul><li class="inline">Xi</li> <li class="inline">Jinping</li></ul>', ['Xi Jinping']],
    ['boxes within a line', '<p><span style="display: inline-block">Xi</span> Jinping</p>', ['Xi Jinping']],
    ['a first letter that floats', '<p><span style="float: left">X</span>i Jinping</p>', ['Xi Jinping']],
    ['an unknown element', '<p>Xi <foo>Jinping</foo></p>', ['Xi Jinping']],
    ['blocks that are not displayed', '<div style="display: none"><p>Xi</p><p>Jinping</p></div>', ['Xi', 'Jinping']],
    [
      'lines of a heading',
      '<h1><span class="block">Xi</span><span class="block">Jinping</span></h1>',
      ['Xi', 'Jinping'],
    ],
    [
      'a heading set in the line of its text',
      '<h4 class="inline">Xi</h4><p class="inline">Jinping</p>',
      ['Xi', 'Jinping'],
    ],
  ])('%s', (_, html, expected) => {
    const styles = '<style>.block { display: block } .inline { display: inline } .none { display: contents }</style>';
    expect(read(styles + html)).toEqual(expected);
  });

  test('the lines of a heading are headings', () => {
    const blocks = readAll(render('<h2><span style="display: block">Xi</span>Jinping</h2><p>b</p>'));
    expect(blocks.map(({ heading }) => heading)).toEqual([true, true, false]);
  });
});

describe('characters with readings', () => {
  test.each([
    ['each for itself', '<ruby>习<rp>(</rp><rt>Xí</rt><rp>)</rp></ruby><ruby>近<rt>Jìn</rt></ruby>平', '习近平'],
    ['several in one', '<ruby>王<rt>Wáng</rt>毅<rt>Yì</rt></ruby>说', '王毅说'],
    ['on lines of their own', '<ruby>\n<rb>王</rb>\n<rt>Wáng</rt>\n<rb>毅</rb>\n<rt>Yì</rt>\n</ruby>说', '王毅说'],
    ['readings together', '<ruby><rb>王</rb><rb>毅</rb><rtc><rt>Wáng</rt><rt>Yì</rt></rtc></ruby>', '王毅'],
    ['words with spaces', '<ruby><rb>Xi</rb> <rt>习</rt> <rb>Jinping</rb></ruby>', 'Xi Jinping'],
  ])('%s', (_, html, expected) => {
    expect(read(`<p>${html}</p>`)).toEqual([expected]);
  });
});

test('what is written in is not read, wherever that is said', () => {
  const fixture = render('<p>Xi</p>');
  document.body.setAttribute('contenteditable', '');
  expect(readAll(fixture)).toEqual([]);
  document.body.removeAttribute('contenteditable');
  expect(readAll(fixture)).toHaveLength(1);
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
