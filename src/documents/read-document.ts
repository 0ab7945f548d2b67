import { decodeText } from './decode-text.ts';
import { headlineOf } from './headline.ts';
import { readHtmlFacts } from './html-facts.ts';
import { htmlToText } from './html-text.ts';
import { MAX_FILE_BYTES, MAX_TEXT_BYTES, MAX_TEXT_UNITS } from './limits.ts';
import type { ReadProblem } from './read-problem.ts';
import { type DocumentFacts, NO_FACTS, type SourceDocument } from './source-document.ts';
import { joinBrokenLines, tidyText } from './tidy-text.ts';

export type ReadResult = { ok: true; value: SourceDocument } | { ok: false; reason: ReadProblem };

/** What the reader of one kind of file gives. */
export type ReadParts =
  | { ok: true; value: { text: string; facts: DocumentFacts; guessedEncoding: string | null } }
  | { ok: false; reason: ReadProblem };

/** The endings of files that are text, and what they are read as. */
const TEXTS = new Map<string, 'txt' | 'md' | 'html'>([
  ['txt', 'txt'],
  ['text', 'txt'],
  ['md', 'md'],
  ['markdown', 'md'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
]);

/** Endings of files that are read, for whoever lets a person choose some. */
export const READ_ENDINGS: readonly string[] = [...TEXTS.keys(), 'docx', 'pdf'];

/**
 * Finds the text of the article in a page; null where it cannot be told from the rest. What needs a document, which Node
 * and workers have not, is handed over by whoever has one.
 */
export type FindArticleText = (html: string) => Promise<string | null>;

/**
 * Reads a txt, md, html, docx or pdf file, told by its content first and then by its ending; of markup only the text is
 * kept, of a web page not its furniture. Runs in Node, in a page and in a worker. Never rejects.
 * @param name file name, with its ending
 * @param findArticleText reads html more exactly; without it the page is read but for its furniture
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  findArticleText?: FindArticleText,
): Promise<ReadResult> {
  // What a library cannot cope with, such as markup that is nested beyond the stack.
  const broken = (): ReadParts => ({ ok: false, reason: { kind: 'damaged', values: [endingOf(name)] } });
  const parts = await readParts(name, bytes, findArticleText).catch(broken);
  if (!parts.ok) return parts;
  const { text, facts, guessedEncoding } = parts.value;
  if (!text.trim()) return { ok: false, reason: { kind: 'noText' } };
  if (text.length > MAX_TEXT_UNITS) {
    return { ok: false, reason: { kind: 'long', values: [text.length, MAX_TEXT_UNITS] } };
  }
  return { ok: true, value: { name: `${stemOf(name)}.txt`, ...facts, text, guessedEncoding } };
}

async function readParts(name: string, bytes: Uint8Array, find?: FindArticleText): Promise<ReadParts> {
  if (bytes.length === 0) return { ok: false, reason: { kind: 'empty' } };
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, reason: tooLarge(bytes, MAX_FILE_BYTES) };
  const ending = endingOf(name);
  const unknown: ReadParts = { ok: false, reason: { kind: 'unknownKind', values: [ending ? `.${ending}` : name] } };
  switch (signatureOf(bytes, ending)) {
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes);
    case 'zip':
      // Other programs pack their files in the same way.
      return ending === 'docx' || TEXTS.has(ending) ? (await import('./read-docx.ts')).readDocx(bytes) : unknown;
    case 'ole':
      return { ok: false, reason: { kind: 'oldWord' } };
    case 'rtf':
      return { ok: false, reason: { kind: 'unknownKind', values: ['.rtf'] } };
  }
  if (ending === 'docx' || ending === 'pdf') return { ok: false, reason: { kind: 'damaged', values: [ending] } };
  const kind = TEXTS.get(ending);
  return kind ? readMarkup(kind, bytes, find) : unknown;
}

async function readMarkup(kind: 'txt' | 'md' | 'html', bytes: Uint8Array, find?: FindArticleText): Promise<ReadParts> {
  if (bytes.length > MAX_TEXT_BYTES) return { ok: false, reason: tooLarge(bytes, MAX_TEXT_BYTES) };
  const decoded = decodeText(bytes);
  if (!decoded) return { ok: false, reason: { kind: 'binary' } };
  const { text, guessed: guessedEncoding } = decoded;
  if (kind === 'html' || /^\s*<(?:!doctype html|html)[\s>]/i.test(text)) {
    const found = await find?.(text).catch(() => null);
    return { ok: true, value: { text: found ?? htmlToText(text), facts: readHtmlFacts(text), guessedEncoding } };
  }
  if (kind === 'md') {
    const { text: plain, facts } = await (await import('./read-markdown.ts')).readMarkdown(text);
    return { ok: true, value: { text: plain, facts, guessedEncoding } };
  }
  const plain = joinBrokenLines(tidyText(text));
  return { ok: true, value: { text: plain, facts: { ...NO_FACTS, title: headlineOf(plain) }, guessedEncoding } };
}

// How files begin; in one that is called a pdf file there may be other bytes before its signature.
const SIGNATURES = { zip: 'PK\u0003\u0004', ole: '\u00d0\u00cf\u0011\u00e0', rtf: '{\\rtf', pdf: '%PDF-' };

function signatureOf(bytes: Uint8Array, ending: string): keyof typeof SIGNATURES | undefined {
  // Each byte is one character, which is not so for what a decoder calls latin1.
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const kinds = Object.keys(SIGNATURES) as (keyof typeof SIGNATURES)[];
  if (ending === 'pdf' && head.includes(SIGNATURES.pdf)) return 'pdf';
  return kinds.find((kind) => head.startsWith(SIGNATURES[kind]));
}

function tooLarge({ length }: Uint8Array, most: number): ReadProblem {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return { kind: 'large', values: [megabytes(length), megabytes(most)] };
}

function stemOf(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, '');
}

function endingOf(name: string): string {
  return /[^.]\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
