import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
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

/**
 * Reads the text of a pdf file in the order in which it draws it, page by page, and lets others run between two pages.
 * Of a text in pictures nothing is read, nor of one in fonts that name a character map which the file does not hold.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadParts> {
  const { getDocument } = await loadPdfJs();
  // The bytes are taken away from whoever hands them over.
  const task = getDocument({ ...OPTIONS, data: bytes.slice() });
  try {
    return await read(await task.promise);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, reason: isLocked ? { kind: 'encrypted' } : { kind: 'damaged', values: ['pdf'] } };
  } finally {
    await task.destroy();
  }
}

async function read(document: PDFDocumentProxy): Promise<ReadParts> {
  const { numPages } = document;
  if (numPages > MAX_PAGES) return { ok: false, reason: { kind: 'pages', values: [numPages, MAX_PAGES] } };
  const pages: Line[][] = [];
  let units = 0;
  for (let number = 1; number <= numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const lines = linesOf(
      items.filter((item): item is TextItem & typeof item => 'str' in item),
      number,
    );
    pages.push(lines);
    units += lines.reduce((sum, { text }) => sum + text.length, 0);
    if (units > MAX_TEXT_UNITS) return { ok: false, reason: { kind: 'long', values: [units, MAX_TEXT_UNITS] } };
    page.cleanup();
    await giveWay();
  }
  const text = toParagraphs(dropRepeated(pages)).join('\n\n');
  if (!text) return { ok: false, reason: { kind: 'scanned', values: [numPages] } };
  return { ok: true, value: { text, facts: readPdfFacts(await document.getMetadata()), guessedEncoding: null } };
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
