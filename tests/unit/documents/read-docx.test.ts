import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MAX_ELEMENTS, MAX_UNPACKED_BYTES } from '../../../src/documents/limits.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { type ReadProblem, TOO_MUCH_MARKUP } from '../../../src/documents/read-problem.ts';
import { type DocumentFacts, NO_FACTS } from '../../../src/documents/source-document.ts';
import { bytesOf, docxParts, makeDocx, paragraph } from './make-files.ts';

const read = async (bytes: Uint8Array, name = 'a.docx') => {
  const result = await readDocument(name, bytes);
  return result.ok ? result.value : result.reason;
};

const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;

describe('the text of a docx file', () => {
  test.each<[string, string, string]>([
    ['paragraphs', paragraph('The bridge is safe.') + paragraph('She said so.'), 'The bridge is safe.\n\nShe said so.'],
    ['a heading', paragraph('Bridge', 'Heading1') + paragraph('It is safe.'), 'Bridge\n\nIt is safe.'],
    [
      'one paragraph of several runs',
      '<w:p><w:r><w:t>The bri</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>dge</w:t></w:r></w:p>',
      'The bridge',
    ],
    ['a break within a line', '<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r></w:p>', 'One\ntwo'],
    [
      'a table by its cells',
      `<w:tbl>${row('One', 'Two')}${row('Three', 'Four')}</w:tbl>`,
      'One\n\nTwo\n\nThree\n\nFour',
    ],
    [
      'what is put in, not what is taken out',
      `<w:p><w:r><w:t>It is </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:ins><w:r><w:t>safe</w:t></w:r></w:ins></w:p>`,
      'It is safe',
    ],
    ['signs of markup', paragraph('a &lt;b&gt; &amp; c'), 'a <b> & c'],
  ])('%s', async (_, body, text) => {
    expect(await read(makeDocx({ body }))).toMatchObject({ name: 'a.txt', text });
  });

  test('is found by what the file is, whatever it is called', async () => {
    expect(await read(makeDocx({ body: paragraph('It is safe.') }), 'a.txt')).toMatchObject({ text: 'It is safe.' });
  });

  test.each([
    ['single-paragraph', 'Walking on imported air'],
    ['footnotes', 'Ouch.\n\nA tachyon walks into a bar.\n\nFin.'],
    ['simple-list', 'Apple\n\nBanana'],
    ['utf8-bom', 'This XML has a byte order mark.'],
  ])('of a file that Word has written: %s', async (name, text) => {
    const file = new URL(`../../../node_modules/mammoth/test/test-data/${name}.docx`, import.meta.url);
    expect(await read(new Uint8Array(readFileSync(file)))).toMatchObject({ text });
  });
});

describe('what a docx file says of itself', () => {
  test.each<[string, Partial<DocumentFacts>]>([
    ['<dc:title>The old bridge</dc:title>', { title: 'The old bridge' }],
    ['<dc:title>Microsoft Word - The old bridge</dc:title>', { title: 'The old bridge' }],
    ['<dc:title>Microsoft Word - bridge.docx</dc:title>', {}],
    ['<dc:title>bridge_final2.docx</dc:title>', {}],
    ['<dc:title>Document1</dc:title>', {}],
    ['<dc:title>Untitled</dc:title>', {}],
    ['<dc:title>Document of the year</dc:title>', { title: 'Document of the year' }],
    ['<dc:creator>Ann Lee</dc:creator>', { author: 'Ann Lee' }],
    ['<dc:creator>Microsoft Office User</dc:creator>', {}],
    ['<dc:creator>Administrator</dc:creator>', {}],
    ['<dcterms:created>2024-05-02T23:30:00Z</dcterms:created>', { published: null }],
    ['<dcterms:created>yesterday</dcterms:created>', {}],
    ['<dc:language>en-GB</dc:language>', { lang: 'en-GB' }],
    ['<dc:title></dc:title><dc:creator> </dc:creator>', {}],
  ])('%s', async (core, facts) => {
    expect(await read(makeDocx({ body: paragraph('It is safe.'), core }))).toMatchObject({ ...NO_FACTS, ...facts });
  });

  test('its first heading, and the language of its letters, where its properties are silent', async () => {
    const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const body = paragraph('Le pont', 'Heading1') + paragraph('Il tient.');
    expect(await read(makeDocx({ body, styles }))).toMatchObject({ title: 'Le pont', lang: 'fr-FR' });
  });
});

describe('is refused', () => {
  const whole = makeDocx({ body: paragraph('It is safe.') });
  const bomb = { 'word/bomb.xml': new Uint8Array(MAX_UNPACKED_BYTES + 1) };
  const deep = `${'<w:sdt><w:sdtContent>'.repeat(100_000)}${'</w:sdtContent></w:sdt>'.repeat(100_000)}`;
  // Each stands for ten of the one before.
  const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i} "${(i ? `&a${i - 1};` : 'safe').repeat(10)}">`);
  const document = '<w:document><w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>';
  const growing = `<!DOCTYPE w [${entities.join('')}]>${document}`;
  const damaged: ReadProblem = { kind: 'damaged', values: ['docx'] };
  test.each<[string, Uint8Array, ReadProblem]>([
    ['a bomb', makeDocx({ body: '', further: bomb }), { kind: 'unpacked', values: [32] }],
    ['a bomb that says it is small', lie(makeDocx({ body: '', further: bomb })), { kind: 'unpacked', values: [32] }],
    ['a truncated one', whole.subarray(0, 900), damaged],
    [
      'one without its document',
      zipSync(
        Object.fromEntries(Object.entries(docxParts({ body: '' })).filter(([name]) => name !== 'word/document.xml')),
      ),
      damaged,
    ],
    [
      'one whose XML is none',
      zipSync({ ...docxParts({ body: '' }), 'word/document.xml': bytesOf('<w:document') }),
      damaged,
    ],
    ['one that is nested beyond measure', makeDocx({ body: deep }), damaged],
    [
      'runs without number',
      makeDocx({ body: `<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(MAX_ELEMENTS / 2 + 1)}</w:p>` }),
      TOO_MUCH_MARKUP,
    ],
    ['entities that grow', zipSync({ ...docxParts({ body: '' }), 'word/document.xml': bytesOf(growing) }), damaged],
    ['a zip of something else', zipSync({ 'a.txt': bytesOf('safe') }), damaged],
    ['no zip at all', bytesOf('It is safe.'), damaged],
    ['an empty one', makeDocx({ body: '' }), { kind: 'noText' }],
    [
      'one of an old Word, or with a password',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      { kind: 'oldWord' },
    ],
    ['RTF', bytesOf('{\\rtf1 safe}'), { kind: 'unknownKind', values: ['.rtf'] }],
  ])('%s', async (_, bytes, reason) => {
    expect(await read(bytes)).toEqual(reason);
  });

  test('what other programs pack in the same way', async () => {
    expect(await read(whole, 'a.odt')).toEqual({ kind: 'unknownKind', values: ['.odt'] });
  });

  test('but pictures may be as large as they like', async () => {
    const further = { 'word/media/image1.png': new Uint8Array(MAX_UNPACKED_BYTES + 1) };
    expect(await read(makeDocx({ body: paragraph('It is safe.'), further }))).toMatchObject({ text: 'It is safe.' });
  });
});

/** The zip with other sizes in all its headers: each part is said to have ten bytes once it is unpacked. */
function lie(bytes: Uint8Array): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 46; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 10, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return lying;
}
