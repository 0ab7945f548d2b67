import { describe, expect, test } from 'vitest';
import { MAX_PAGES } from '../../../src/documents/limits.ts';
import { readPdf } from '../../../src/documents/pdf/read-pdf.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import type { ReadProblem } from '../../../src/documents/read-problem.ts';
import { type DocumentFacts, NO_FACTS } from '../../../src/documents/source-document.ts';
import { bytesOf, linesBelow, makePdf, type PdfLine } from './make-files.ts';

const read = async (bytes: Uint8Array, name = 'a.pdf') => {
  const result = await readDocument(name, bytes);
  return result.ok ? result.value : result.reason;
};

const STORY = [
  'The old bridge over the river is safe for another',
  'ten years, said the mayor, who had every one of its',
  'piers measured since the flood.',
];
const JOINED = STORY.join(' ');
const pagesWith = (edges: (page: number) => PdfLine[], count: number) =>
  Array.from({ length: count }, (_, i) => [
    ...edges(i + 1),
    ...linesBelow([`${'One Two Three Four Five'.split(' ')[i]} is the page that tells of the bridge.`], {
      y: 640 - 50 * i,
    }),
  ]);

describe('the text of a pdf file', () => {
  test.each<[string, PdfLine[][], string]>([
    ['lines of a paragraph', [linesBelow(STORY)], JOINED],
    ['two lines far apart', [[...linesBelow(['Bridge']), ...linesBelow(['Ferry'], { y: 600 })]], 'Bridge\n\nFerry'],
    ['lines twice as far apart', [STORY.map((text, i) => ({ text, x: 50, y: 700 - 24 * i }))], JOINED],
    ['a greater distance', [[...linesBelow(STORY), ...linesBelow(STORY, { y: 640 })]], `${JOINED}\n\n${JOINED}`],
    [
      'a line set in',
      [
        [
          ...linesBelow(STORY.slice(0, 2)),
          { text: STORY[0]!, x: 65, y: 676 },
          ...linesBelow(STORY.slice(1), { y: 664 }),
        ],
      ],
      `${STORY.slice(0, 2).join(' ')}\n\n${JOINED}`,
    ],
    ['a line that ends early', [linesBelow([...STORY, ...STORY])], `${JOINED}\n\n${JOINED}`],
    [
      'a heading in larger letters',
      [[{ text: 'Bridge news', x: 50, y: 716, size: 16 }, ...linesBelow(STORY)]],
      `Bridge news\n\n${JOINED}`,
    ],
    [
      'a hyphen at the end of a line',
      [linesBelow(['The bridge is now meas-', 'ured every year.'])],
      'The bridge is now measured every year.',
    ],
    [
      'a hyphen of the word itself',
      [linesBelow(['A well-known bridge. It is a well-', 'known one.'])],
      'A well-known bridge. It is a well-known one.',
    ],
    [
      'a hyphen before a name',
      [linesBelow(['It is the Franco-', 'German bridge.'])],
      'It is the Franco-German bridge.',
    ],
    [
      'no hyphen but a dash',
      [linesBelow(['The bridge is safe -', 'so she said.'])],
      'The bridge is safe - so she said.',
    ],
    [
      'two columns, and a sentence that goes on from one to the other',
      [[...linesBelow(STORY.slice(0, 2), { x: 50 }), ...linesBelow(STORY.slice(2), { x: 350 })]],
      JOINED,
    ],
    [
      'a sentence that goes on over the page',
      [linesBelow(STORY.slice(0, 2), { y: 72 }), linesBelow(STORY.slice(2))],
      JOINED,
    ],
    ['a page that ends with a sentence', [linesBelow(STORY), linesBelow(STORY, { y: 690 })], `${JOINED}\n\n${JOINED}`],
    ['points of a list', [linesBelow(['1. One bridge', '2. Two bridges'])], '1. One bridge\n\n2. Two bridges'],
    [
      'without the number of a footnote',
      [
        [
          { text: 'It is safe.', x: 50, y: 700 },
          { text: '12', x: 116, y: 704, size: 6 },
          { text: 'She said so.', x: 130, y: 700 },
        ],
      ],
      'It is safe. She said so.',
    ],
  ])('%s', async (_, pages, text) => {
    expect(await read(makePdf(pages))).toMatchObject({ name: 'a.txt', text });
  });

  test('without headers, footers and page numbers, which stand at the same place of several pages', async () => {
    const edges = (page: number) => [
      { text: `The Gazette, page ${page}`, x: 50, y: 780 },
      { text: `${page}`, x: 300, y: 20 },
    ];
    const value = await read(makePdf(pagesWith(edges, 5)));
    expect('text' in value && value.text.split('\n\n')).toEqual(
      ['One', 'Two', 'Three', 'Four', 'Five'].map((n) => `${n} is the page that tells of the bridge.`),
    );
  });

  test('with what stands at an edge once, or each time elsewhere', async () => {
    const edges = (page: number) => [
      page === 1 ? { text: 'Bridge news', x: 50, y: 780 } : { text: 'Bridge again', x: 50, y: 790 - 20 * page },
    ];
    const value = await read(makePdf(pagesWith(edges, 4)));
    expect('text' in value && value.text.match(/Bridge \w+/g)).toEqual([
      'Bridge news',
      'Bridge again',
      'Bridge again',
      'Bridge again',
    ]);
  });

  test('is found by what the file is, whatever it is called', async () => {
    expect(await read(makePdf([linesBelow(STORY)]), 'a.txt')).toMatchObject({ text: JOINED });
  });
});

describe('what nobody writes is read as well, or refused at once', () => {
  const page = (rest: string) => `<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>${rest}>>>>`;
  const stream = (drawn: string, entries = '') => `<<${entries}/Length ${drawn.length}>>stream\n${drawn}\nendstream`;
  const font = '<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>';
  const line = 'BT /F1 10 Tf 1 0 0 1 50 700 Tm (It is safe.) Tj ET';
  /** A file whose pages are the second of its objects, and the page, what it draws and its font the next. */
  const withPages = (pages: string, box = '', drawn = line, further: string[] = []) => {
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages ${pages}>>`,
      page(box),
      stream(drawn),
      font,
      ...further,
    ];
    const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
    return bytesOf(`%PDF-1.7\n${body}trailer<</Root 1 0 R>>\n%%EOF`);
  };
  // Each draws the next twice, one below the other.
  const form = (next: number) =>
    stream(
      `/X Do 1 0 0 1 0 -12 cm /X Do`,
      `/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X ${next} 0 R>>>>`,
    );
  const text = stream(line, '/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>>>');
  const doubled = [...Array.from({ length: 40 }, (_, i) => form(7 + i)), text];

  test.each<[string, Uint8Array, string | ReadProblem]>([
    ['more pages told than there are', withPages('/Kids[3 0 R]/Count 900'), 'It is safe.'],
    ['fewer pages told than there are', withPages('/Kids[3 0 R 3 0 R 3 0 R]/Count 1'), 'It is safe.'],
    ['more pages told than may be', withPages('/Kids[3 0 R]/Count 2000'), 'It is safe.'],
    ['pages that are their own parts', withPages('/Kids[2 0 R]/Count 1'), { kind: 'damaged', values: ['pdf'] }],
    ['a page larger than a town', withPages('/Kids[3 0 R]/Count 1', '/MediaBox[0 0 1e30 1e30]'), 'It is safe.'],
    ['a page without a size', withPages('/Kids[3 0 R]/Count 1', '/MediaBox[0 0 0 0]'), 'It is safe.'],
    ['letters without a size', withPages('/Kids[3 0 R]/Count 1', '', line.replace('10 Tf', '0 Tf')), 'It is safe.'],
    ['arrays in arrays', withPages(`/Kids ${'['.repeat(200_000)}`), { kind: 'damaged', values: ['pdf'] }],
  ])('%s', async (_, bytes, expected) => {
    const value = await read(bytes);
    expect('text' in value ? value.text : value).toEqual(expected);
  });

  test('what draws another thing twice, and that another', async () => {
    const bytes = withPages('/Kids[3 0 R]/Count 1', '/XObject<</X 6 0 R>>', '/X Do', doubled);
    expect(await readPdf(bytes, 1000)).toMatchObject({ ok: false, reason: { kind: 'long' } });
    expect(await readPdf(bytes)).toMatchObject({ ok: false, reason: { kind: 'damaged' } });
  });

  test('but not a page of a few thousand parts', async () => {
    const parts = Array.from({ length: 3000 }, (_, i) => `1 0 0 1 0 ${-12 * i} cm /X Do`).join('\n');
    const bytes = withPages('/Kids[3 0 R]/Count 1', '/MediaBox[0 -90000 600 800]/XObject<</X 6 0 R>>', parts, [text]);
    const value = await read(bytes);
    expect('text' in value && value.text).toContain('It is safe.');
  });

  test('pages that are all the same', async () => {
    const same = linesBelow(STORY);
    expect(await read(makePdf([same, same, same]))).toMatchObject({ text: [JOINED, JOINED, JOINED].join('\n\n') });
  });
});

describe('what a pdf file says of itself', () => {
  test.each<[string, string, Partial<DocumentFacts>]>([
    ['/Title(The old bridge)/Author(Ann Lee)', '', { title: 'The old bridge', author: 'Ann Lee' }],
    ['/Title(Microsoft Word - bridge.docx)/Author(user)', '', {}],
    ['/Title(Microsoft Word - The old bridge)', '', { title: 'The old bridge' }],
    ['/Title(page1.indd)', '', {}],
    ["/CreationDate(D:20240502233000-05'00')", '', { published: null }],
    ['/CreationDate(D:20240231)', '', {}],
    ['/CreationDate(2024)', '', {}],
    ['', '/Lang(en-GB)', { lang: 'en-GB' }],
    ['', '/Lang(English)', {}],
  ])('%s %s', async (info, catalog, facts) => {
    const pdf = makePdf([linesBelow(STORY)], { info, catalog });
    expect(await read(pdf)).toMatchObject({ ...NO_FACTS, ...facts });
  });
});

describe('is refused', () => {
  // What a reader without the password gets: the standard handler, with keys that open nothing.
  const locked = makePdf([linesBelow(STORY)], { info: '' });
  const key = `<${'00'.repeat(32)}>`;
  const encrypted = new TextDecoder('latin1')
    .decode(locked)
    .replace('trailer<<', `trailer<</Encrypt<</Filter/Standard/V 1/R 2/O${key}/U${key}/P -4>>/ID[<00><00>]`);
  const damaged: ReadProblem = { kind: 'damaged', values: ['pdf'] };
  test.each<[string, Uint8Array, ReadProblem]>([
    ['one with a password', bytesOf(encrypted), { kind: 'encrypted' }],
    ['one of pictures', makePdf([[], [], []]), { kind: 'scanned', values: [3] }],
    [
      'one with too many pages',
      makePdf(Array.from({ length: MAX_PAGES + 1 }, () => [])),
      { kind: 'pages', values: [MAX_PAGES + 1, MAX_PAGES] },
    ],
    ['one that breaks off', makePdf([linesBelow(STORY)]).subarray(0, 20), damaged],
    ['one that is none', bytesOf('It is safe.'), damaged],
  ])('%s', async (_, bytes, reason) => {
    expect(await read(bytes)).toEqual(reason);
  });

  test('but not for what stands before its signature', async () => {
    const text = `mail\r\n${new TextDecoder('latin1').decode(makePdf([linesBelow(STORY)]))}`;
    expect(await read(bytesOf(text))).toMatchObject({ text: JOINED });
  });

  test('and leaves the bytes to whoever has them', async () => {
    const bytes = makePdf([linesBelow(STORY)]);
    await read(bytes);
    expect(bytes.length).toBeGreaterThan(0);
  });
});
