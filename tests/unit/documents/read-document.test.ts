import { describe, expect, test } from 'vitest';
import {
  MAX_DEPTH,
  MAX_ELEMENTS,
  MAX_FILE_BYTES,
  MAX_NESTING,
  MAX_TEXT_BYTES,
  MAX_TEXT_UNITS,
} from '../../../src/documents/limits.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { printReadProblem, type ReadProblem, TOO_MUCH_MARKUP } from '../../../src/documents/read-problem.ts';
import { NO_FACTS } from '../../../src/documents/source-document.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A text in UTF-16, its lower bytes first or last. */
const wide = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};

const read = async (name: string, content: string | Uint8Array) => {
  const result = await readDocument(name, typeof content === 'string' ? bytesOf(content) : content);
  return result.ok ? result.value : result.reason;
};

const textOf = async (name: string, content: string | Uint8Array) => {
  const value = await read(name, content);
  return 'text' in value ? value.text : value;
};

const PAGE = '<!DOCTYPE html><html lang="en"><body><h1>Bridge news</h1><p>It is safe.</p></body></html>';

describe('a document as plain text', () => {
  test.each<[string, string, string]>([
    [
      'page.html',
      '<html><body><nav>Menu <a href="/x">Home</a></nav><article><h1>Bridge news</h1><p>Ann&nbsp;Lee said <a href="#">it</a> is safe.</p>' +
        '<script>alert(1)</script></article><footer>Follow us</footer></body></html>',
      'Bridge news\n\nAnn\u00a0Lee said it is safe.',
    ],
    [
      'notes.md',
      '# Bridge news\n\nAnn **Lee** said [it](https://a.example) is safe.\n',
      'Bridge news\n\nAnn Lee said it is safe.',
    ],
    [
      'menu.html',
      '<ul><li><a href="/a">Home</a><li><a href="/b">News</a></ul><div role="search">Find</div><ul><li>It is <a href="/c">safe</a>.<li>She said so.</ul>',
      'It is safe.\n\nShe said so.',
    ],
    ['table.html', '<table><tr><td>One<td>Two</table>', 'One\n\nTwo'],
    ['note.html', '<p>It is safe.<sup><a href="#1">1</a></sup> She said so.', 'It is safe. She said so.'],
    ['list.md', '- One\n- Two\n\n> Three', 'One\n\nTwo\n\nThree'],
    ['plain.txt', 'Bridge news\n\nAnn Lee said it is safe.', 'Bridge news\n\nAnn Lee said it is safe.'],
    ['windows.txt', 'One.\r\n\r\n\r\n\r\nTwo.\rThree. \r\n', 'One.\n\nTwo.\nThree.'],
    ['decomposed.txt', 'Cafe\u0301 and café', 'Cafe\u0301 and café'],
    ['UPPER.TXT', 'It is safe.', 'It is safe.'],
    ['a page that says it is a text.txt', PAGE, 'Bridge news\n\nIt is safe.'],
    ['a text about pdf.txt', 'It begins with %PDF-1.7 always.', 'It begins with %PDF-1.7 always.'],
    ['a text about <html>.txt', 'The tag <html> comes first.', 'The tag <html> comes first.'],
    [
      'letter.txt',
      'The old bridge over the river is safe for another ten\nyears, said the mayor, who had every pier measured, and\nnone has moved.\n\nShe spoke on Monday.',
      'The old bridge over the river is safe for another ten years, said the mayor, who had every pier measured, and none has moved.\n\nShe spoke on Monday.',
    ],
    [
      'verse.txt',
      'A line that is long enough for verses to be of its width\nshort\nshort again',
      'A line that is long enough for verses to be of its width\nshort\nshort again',
    ],
  ])('%s', async (name, content, text) => {
    expect(await textOf(name, content)).toBe(text);
  });

  test('has the name of the file, with the ending of a text, and no facts that it does not tell', async () => {
    expect(await read('my.bridge.txt', 'Safe.')).toEqual({
      name: 'my.bridge.txt',
      text: 'Safe.',
      guessedEncoding: null,
      ...NO_FACTS,
    });
    expect(await read('page.html', PAGE)).toMatchObject({ name: 'page.txt', title: 'Bridge news', lang: 'en' });
    expect(await read('notes.md', '# Bridge\n\nSafe.')).toMatchObject({ name: 'notes.txt', title: 'Bridge' });
  });

  test('and those of the front matter of a Markdown file, which is no text', async () => {
    const front =
      '---\ntitle: "The old bridge"\nauthor: Ann Lee\ndate: 2024-05-02\nurl: https://g.example/b\nlang: en\n---\n';
    expect(await read('notes.md', `${front}\n# Bridge\n\nSafe.`)).toMatchObject({
      text: 'Bridge\n\nSafe.',
      title: 'The old bridge',
      author: 'Ann Lee',
      published: '2024-05-02',
      url: 'https://g.example/b',
      lang: 'en',
    });
    expect(await read('notes.md', 'One.\n\n---\n\ntitle: two\n\n---\n')).toMatchObject({
      text: 'One.\n\ntitle: two',
      title: null,
    });
  });
});

describe('encodings', () => {
  const latin = Uint8Array.of(0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x78, 0x94);
  const meta = (charset: string) => [...bytesOf(`<meta charset="${charset}"><p>`)];
  test.each<[string, string, Uint8Array, string, string | null]>([
    ['UTF-8', 'a.txt', bytesOf('Café'), 'Café', null],
    ['UTF-8 with a mark', 'a.txt', bytesOf('\ufeffCafé'), 'Café', null],
    ['UTF-16 with a mark', 'a.txt', wide('\ufeffCafé', true), 'Café', null],
    ['UTF-16 the other way round', 'a.txt', wide('\ufeffCafé', false), 'Café', null],
    ['UTF-16 without a mark', 'a.txt', wide('Bridge news', true), 'Bridge news', 'utf-16le'],
    ['windows-1252, as nothing says', 'a.txt', latin, 'Café “x”', 'windows-1252'],
    [
      'windows-1251, as the page says',
      'a.html',
      Uint8Array.of(...meta('windows-1251'), 0xcc, 0xee, 0xf1, 0xf2),
      'Мост',
      null,
    ],
    [
      'not the UTF-8 that the page says',
      'a.html',
      Uint8Array.of(...meta('utf-8'), ...latin),
      'Café “x”',
      'windows-1252',
    ],
    [
      'not the encoding that nobody knows',
      'a.html',
      Uint8Array.of(...meta('x-none'), ...bytesOf('Café')),
      'Café',
      null,
    ],
    ['UTF-16 that cannot be', 'a.html', Uint8Array.of(...meta('utf-16'), ...bytesOf('Café')), 'Café', null],
  ])('%s', async (_, name, bytes, text, guessedEncoding) => {
    expect(await read(name, bytes)).toMatchObject({ text, guessedEncoding });
  });
});

describe('what nobody writes is read as well, or refused at once', () => {
  // Bytes that are no text, whichever way round they are read.
  const cyrillic = Uint8Array.of(0xcc, 0xee, 0xf1, 0xf2, 0x20, 0xf1, 0xf2, 0xee, 0xe8, 0xf2);
  test.each<[string, string, string | Uint8Array, string | ReadProblem]>([
    ['elements that are never closed', 'a.html', '<div>'.repeat(200_000), TOO_MUCH_MARKUP],
    ['and text in each', 'a.html', '<span>safe'.repeat(200_000), TOO_MUCH_MARKUP],
    ['and ends of others behind them', 'a.html', '<div>'.repeat(100_000) + '</span>'.repeat(100_000), TOO_MUCH_MARKUP],
    ['tables in tables', 'a.html', '<table><tr><td>'.repeat(100_000), TOO_MUCH_MARKUP],
    ['one more inside another than may be', 'a.html', `${'<b>'.repeat(MAX_DEPTH + 1)}safe`, TOO_MUCH_MARKUP],
    ['as many as may be', 'a.html', `${'<b>'.repeat(MAX_DEPTH)}safe`, 'safe'],
    ['lists in lists', 'a.html', `${'<ul><li>'.repeat(MAX_DEPTH / 2)}safe`, 'safe'],
    ['links that are never closed, and close each other', 'a.html', `${'<a name="x">'.repeat(5_000)}safe`, 'safe'],
    ['headings that close each other', 'a.html', `${'<h2>'.repeat(5_000)}safe`, 'safe'],
    ['paragraphs that close each other', 'a.html', `${'<p>'.repeat(5_000)}safe`, 'safe'],
    ['elements without number', 'a.html', '<br>'.repeat(MAX_ELEMENTS + 1), TOO_MUCH_MARKUP],
    ['attributes without number', 'a.html', `<p ${'a '.repeat(100_000)}>safe`, 'safe'],
    ['comments that are never closed', 'a.html', `<p>safe${'<!--'.repeat(100_000)}`, 'safe'],
    ['spaces in front matter', 'a.md', `---\ntitle: "${' '.repeat(200_000)}x\n---\nsafe`, 'safe'],
    ['spaces within a line', 'a.txt', `safe${' '.repeat(900_000)}now`, `safe${' '.repeat(900_000)}now`],
    ['blank lines without number', 'a.txt', `safe${'\n'.repeat(900_000)}now`, 'safe\n\nnow'],
    ['all ends of lines at once', 'a.txt', 'a\rb\r\nc\nd\u2028e\u2029f\u0085g', 'a\nb\nc\nd\ne\n\nf\ng'],
    ['null characters in html', 'a.html', '<p>It is\0 safe, and was safe.', { kind: 'binary' }],
    [
      'halves of surrogates, as UTF-8 would write them',
      'a.txt',
      Uint8Array.of(0x61, 0xed, 0xa0, 0x80),
      'a\u00ed\u00a0\u20ac',
    ],
    ['half of a pair in UTF-16', 'a.txt', wide('\ufeffsafe\ud800', true), { kind: 'binary' }],
    ['UTF-16 without a mark, the other way round', 'a.txt', wide('It is safe.', false), 'It is safe.'],
    ['windows-1251 that nothing says', 'a.txt', cyrillic, '\u00cc\u00ee\u00f1\u00f2 \u00f1\u00f2\u00ee\u00e8\u00f2'],
  ])('%s (%s)', async (_, name, content, expected) => {
    expect(await textOf(name, content)).toEqual(expected);
  });
});

describe('Markdown that nobody writes is read as well, or refused at once', () => {
  const refused: ReadProblem = { kind: 'markup', values: [MAX_ELEMENTS, MAX_NESTING] };
  const readAsItIs = [
    '_a*',
    '*a **a ',
    '~',
    '`',
    '<',
    '<a ',
    '<!-',
    '![](',
    '[a](',
    'a.',
    'a',
    'a@',
    '&#1',
    '***',
    '((',
    'www.',
  ];
  test.each(readAsItIs)('as it stands, %s without number', async (unit) => {
    const text = `safe ${unit.repeat(100_000 / unit.length)}`.trim();
    expect(await textOf('a.md', text)).toBe(text);
  });

  test.each<[string, string, string | ReadProblem]>([
    ['quotations in quotations', `${'> '.repeat(MAX_NESTING + 1)}safe`, refused],
    ['as many as may be', `${'> '.repeat(MAX_NESTING)}safe`, 'safe'],
    ['without number', '>'.repeat(200_000), refused],
    ['that go on over lines without number', `${'> '.repeat(MAX_NESTING)}safe\n${'a\n'.repeat(100_000)}`, refused],
    ['and over those of a long letter', `${'> '.repeat(4)}safe${'\nnow'.repeat(5_000)}`, `safe${' now'.repeat(5_000)}`],
    ['lists in lists', `${'- '.repeat(MAX_NESTING / 2 + 1)}safe`, refused],
    ['as many lists as may be', `${'- '.repeat(MAX_NESTING / 2)}safe`, 'safe'],
    ['lists and quotations in each other', '> - '.repeat(50_000), refused],
    ['brackets that are never closed', '['.repeat(200_000), refused],
    ['pictures that are never closed', '!['.repeat(100_000), refused],
    ['brackets in brackets', `${'['.repeat(100_000)}safe${']'.repeat(100_000)}`, refused],
    ['brackets before a long text', `${'['.repeat(900)}${'*a '.repeat(100_000)}`, refused],
    ['brackets before long texts', `${'['.repeat(900)}${'*a '.repeat(1_000)}\n\n`.repeat(100), refused],
    ['brackets that are no markup', `    ${'['.repeat(5_000)}`, '['.repeat(5_000)],
    ['as many brackets as a formula may have', `${'['.repeat(200)}safe`, `${'['.repeat(200)}safe`],
  ])('%s', async (_, content, expected) => {
    expect(await textOf('a.md', content)).toEqual(expected);
  });
});

describe('Markdown that authors write is read, however long', () => {
  const picture = `data:image/svg+xml;base64,${'iVBORw0KGgo'.repeat(50_000)}`;
  const address = `https://a.example/${'path.to/'.repeat(1_000)}?q=a_b_c*d`;
  const lines = Array.from({ length: 2_000 }, (_, i) => i);
  test.each<[string, string, string]>([
    ['a link with a long address', `It is [safe](${address}).`, 'It is safe.'],
    ['a long address by itself', `See ${address}`, `See ${address}`],
    ['pictures that it holds itself', `It is ![](${picture}) safe. [![](${picture})](${address})`, 'It is safe.'],
    ['pictures by their names', `It is ![][p] safe.\n\n[p]: ${picture}`, 'It is safe.'],
    [
      'a long table',
      `| a | b |\n|---|:-:|\n${lines.map((i) => `| **${i}** | [x](${i}) |`).join('\n')}`,
      `a\n\nb\n\n${lines.map((i) => `${i}\n\nx`).join('\n\n')}`,
    ],
    ['a long list', lines.map((i) => `- [x] *${i}*`).join('\n'), lines.join('\n\n')],
    ['code', `\`\`\`\n${lines.map(() => '\\e[31m').join('\n')}\n\`\`\``, lines.map(() => '\\e[31m').join(' ')],
    [
      'a long paragraph',
      lines.map((i) => `**${i}** _of_ [it](/${i}) \`is\``).join('\n'),
      lines.map((i) => `${i} of it is`).join(' '),
    ],
    ['links of a kind that none may open', '[It](javascript:a) is [safe](vbscript:b).', 'It is safe.'],
    ['signs of no markup', '[ ] 2 * 3 < 4 * 5, a_b_c [1] \\[x\\]', '[ ] 2 * 3 < 4 * 5, a_b_c [1] [x]'],
  ])('%s', async (_, content, text) => {
    expect(await textOf('a.md', content)).toBe(text);
  });
});

describe('is refused', () => {
  test.each<[string, string | Uint8Array, ReadProblem]>([
    ['empty.txt', '', { kind: 'empty' }],
    ['spaces.txt', ' \n\n ', { kind: 'noText' }],
    ['page.html', '<nav>Home</nav>', { kind: 'noText' }],
    ['table.csv', 'a,b', { kind: 'unknownKind', values: ['.csv'] }],
    ['a.constructor', 'Safe.', { kind: 'unknownKind', values: ['.constructor'] }],
    ['README', 'Safe.', { kind: 'unknownKind', values: ['README'] }],
    ['zero.txt', 'It is\0 safe, and was safe.', { kind: 'binary' }],
    ['half.txt', Uint8Array.of(0xff, 0xfe, 0x41), { kind: 'binary' }],
    ['book.txt', 'x'.repeat(MAX_TEXT_UNITS + 1), { kind: 'long', values: [MAX_TEXT_UNITS + 1, MAX_TEXT_UNITS] }],
    ['large.txt', new Uint8Array(MAX_TEXT_BYTES + 1), { kind: 'large', values: [17, 16] }],
    ['larger.pdf', new Uint8Array(MAX_FILE_BYTES + 1), { kind: 'large', values: [65, 64] }],
  ])('%s', async (name, content, reason) => {
    expect(await read(name, content)).toEqual(reason);
  });

  test('in words that name what is meant', () => {
    expect(printReadProblem({ kind: 'pages', values: [2000, 1000] })).toBe(
      'is too long: 2000 pages, at most 1000 are read',
    );
  });
});
