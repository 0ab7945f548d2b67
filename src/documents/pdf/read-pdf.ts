import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { giveWay } from '../../async/give-way.ts';
import { MAX_PAGES, MAX_TEXT_UNITS } from '../limits.ts';
import type { ReadParts } from '../read-document.ts';
import { dropRepeated } from './drop-repeated.ts';
import { readPdfFacts } from './facts.ts';
import { type Line, linesOf, type TextItem } from './lines.ts';
import { toParagraphs } from './paragraphs.ts';

// Text alone is asked for: nothing is drawn, fetched, compiled or evaluated.
const OPTIONS = {
  verbosity: 0,
  disableFontFace: true,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
};

// Portions in which the text of a page comes: one for ten pieces, and one for each part that is drawn by itself. A page of a newspaper
// whose letters were set one by one has about three thousand.
const MOST_PORTIONS = 5000;

/**
 * Reads the text of a pdf file in the order in which it draws it, page by page, and lets others run between two pages.
 * Of a text in pictures nothing is read, nor of one in fonts that name a character map which the file does not hold.
 * @param most UTF-16 units of text
 */
export async function readPdf(bytes: Uint8Array, most: number = MAX_TEXT_UNITS): Promise<ReadParts> {
  const { getDocument } = await loadPdfJs();
  // The bytes are taken away from whoever hands them over.
  const task = getDocument({ ...OPTIONS, data: bytes.slice() });
  try {
    return await read(await task.promise, most);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, reason: isLocked ? { kind: 'encrypted' } : { kind: 'damaged', values: ['pdf'] } };
  } finally {
    await task.destroy();
  }
}

async function read(document: PDFDocumentProxy, most: number): Promise<ReadParts> {
  const { numPages } = document;
  if (numPages > MAX_PAGES) return { ok: false, reason: { kind: 'pages', values: [numPages, MAX_PAGES] } };
  const pages: Line[][] = [];
  let units = 0;
  for (let number = 1; number <= numPages; number++) {
    const page = await document.getPage(number);
    const drawn = await itemsOf(page, most - units);
    if (!drawn) return { ok: false, reason: { kind: 'damaged', values: ['pdf'] } };
    pages.push(linesOf(drawn.items, number));
    units += drawn.units;
    if (units > most) return { ok: false, reason: { kind: 'long', values: [units, most] } };
    page.cleanup();
    await giveWay();
  }
  const body = dropRepeated(pages);
  // Where every page is the same there is nothing that they stand around.
  const text = toParagraphs(body.length > 0 ? body : pages.flat()).join('\n\n');
  if (!text) return { ok: false, reason: { kind: 'scanned', values: [numPages] } };
  return { ok: true, value: { text, facts: readPdfFacts(await document.getMetadata()), guessedEncoding: null } };
}

/**
 * The pieces of text of a page and their length, as far as the first that is too much: a page may draw what draws another thing
 * twice, and that another. Undefined where it comes in more portions than that of any page does.
 * @param most UTF-16 units
 */
async function itemsOf(page: PDFPageProxy, most: number): Promise<{ items: TextItem[]; units: number } | undefined> {
  const items: TextItem[] = [];
  let units = 0;
  let portions = 0;
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<{ items: TextItem[] }>;
  while (units <= most && portions <= MOST_PORTIONS) {
    const { done, value } = await reader.read();
    portions += 1;
    if (done) return { items, units };
    items.push(...value.items);
    // Pieces without text cost as much.
    for (const { str } of value.items) units += Math.max(1, str.length);
  }
  await reader.cancel(new Error('enough'));
  return units > most ? { items, units } : undefined;
}

/** pdf.js with the part that reads files on the same thread, which is how it runs in Node: no address of a script is needed. */
async function loadPdfJs() {
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  return pdfjs;
}
