import { expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { linesBelow, makeDocx, makePdf, paragraph } from '../../unit/documents/make-files.ts';

test.each<[string, Uint8Array]>([
  ['a.txt', new TextEncoder().encode('It is safe.\r\n\r\nShe said so.')],
  ['a.md', new TextEncoder().encode('It is **safe**.\n\nShe said so.')],
  ['a.html', new TextEncoder().encode('<p>It is safe.<p>She said so.')],
  ['a.docx', makeDocx({ body: paragraph('It is safe.') + paragraph('She said so.') })],
  ['a.pdf', makePdf([[...linesBelow(['It is safe.']), ...linesBelow(['She said so.'], { y: 600 })]])],
])('a page reads %s as the command line does', async (name, bytes) => {
  expect(await readDocument(name, bytes)).toMatchObject({
    ok: true,
    value: { name: 'a.txt', text: 'It is safe.\n\nShe said so.' },
  });
});

test.each([
  ['a.docx', { kind: 'damaged', values: ['docx'] }],
  ['a.pdf', { kind: 'damaged', values: ['pdf'] }],
])('%s that is none', async (name, reason) => {
  expect(await readDocument(name, new TextEncoder().encode('safe'))).toEqual({ ok: false, reason });
});
