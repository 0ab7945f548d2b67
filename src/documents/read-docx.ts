import { readDocxFacts } from './docx-facts.ts';
import { MAX_ELEMENTS, MAX_UNPACKED_BYTES } from './limits.ts';
import type { ReadParts } from './read-document.ts';
import { readHtml } from './read-html.ts';
import { TOO_MUCH_MARKUP } from './read-problem.ts';
import { type DocxParts, packDocx, unpackDocx } from './unpack-docx.ts';

// Titles are headings here, so that a document without properties has one.
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];
// From a footnote to its number in the text.
const BACK_LINK = /<a href="#(?:foot|end)note-ref-[^"]*">[^<]*<\/a>/g;

/** Reads the text of a docx file, without pictures, comments and what was deleted while changes were tracked. */
export async function readDocx(bytes: Uint8Array): Promise<ReadParts> {
  const unpacked = unpackDocx(bytes, MAX_UNPACKED_BYTES);
  if (!unpacked.ok) {
    const isLarge = unpacked.reason === 'large';
    return isLarge
      ? { ok: false, reason: { kind: 'unpacked', values: [MAX_UNPACKED_BYTES / 1024 / 1024] } }
      : { ok: false, reason: { kind: 'damaged', values: ['docx'] } };
  }
  if (countTags(unpacked.value) > 2 * MAX_ELEMENTS) return { ok: false, reason: TOO_MUCH_MARKUP };
  const html = await convert(packDocx(unpacked.value));
  if (html === undefined) return { ok: false, reason: { kind: 'damaged', values: ['docx'] } };
  const read = await readHtml(html);
  if (!read.ok) return read;
  const facts = readDocxFacts(unpacked.value);
  const title = facts.title ?? read.value.facts.title;
  return { ok: true, value: { text: read.value.text, facts: { ...facts, title }, guessedEncoding: null } };
}

/** Tags of the XML of all parts; most elements have two. */
function countTags(parts: DocxParts): number {
  let count = 0;
  for (const bytes of Object.values(parts)) for (const byte of bytes) if (byte === 0x3c) count++;
  return count;
}

async function convert(packed: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const { default: mammoth } = await import('mammoth');
  try {
    // One name for Node and one for browsers.
    const input = { buffer: packed, arrayBuffer: packed.buffer } as unknown as { arrayBuffer: ArrayBuffer };
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
    });
    return value.replace(BACK_LINK, '');
  } catch {
    // Whatever it is, from XML that is none to nesting beyond the stack: the file is not as Word writes it.
    return undefined;
  }
}
