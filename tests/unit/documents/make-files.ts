import { strToU8, zipSync } from 'fflate';

/** A line of a page: its text, and where it stands, in points from the lower left corner. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  size?: number;
}

/** A pdf file, written by hand: of each page its lines, in Courier, whose letters are 0.6 of their size wide. */
export function makePdf(pages: PdfLine[][], { info = '', catalog = '' } = {}): Uint8Array {
  const objects = [`<</Type/Catalog/Pages 2 0 R ${catalog}>>`];
  const kids = pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ');
  objects.push(`<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`);
  objects.push('<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>');
  objects.push(`<<${info}>>`);
  for (const [i, lines] of pages.entries()) {
    const drawn = lines
      .map(({ text, x, y, size = 10 }) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj`)
      .join('\n');
    const stream = `BT\n${drawn}\nET`;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${6 + 2 * i} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    );
  }
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  return bytesOf(`%PDF-1.7\n${body}trailer<</Root 1 0 R/Info 4 0 R>>\n%%EOF`);
}

/** Lines below each other, twelve points apart. */
export function linesBelow(texts: readonly string[], { x = 50, y = 700, size = 10 } = {}): PdfLine[] {
  return texts.map((text, i) => ({ text, x, y: y - 12 * i, size }));
}

export interface DocxContent {
  /** Of `word/document.xml`, inside its body. */
  body: string;
  /** Of `docProps/core.xml`. */
  core?: string;
  styles?: string;
  /** Further files of the zip. */
  further?: Record<string, Uint8Array>;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a docx file as Word names them (ECMA-376). */
export function docxParts({ body, core = '', styles = '', further }: DocxContent): Record<string, Uint8Array> {
  return {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(`<w:styles ${W}>${styles}</w:styles>`),
    'docProps/core.xml': strToU8(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    ),
    ...further,
  };
}

export function makeDocx(content: DocxContent): Uint8Array {
  return zipSync(docxParts(content));
}

/** A paragraph of a docx file. */
export function paragraph(text: string, style?: string): string {
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Each character as one byte. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
