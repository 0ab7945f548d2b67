import { langOf, nameOf, titleOf } from '../fact-forms.ts';
import { type DocumentFacts, NO_FACTS } from '../source-document.ts';

/** What pdf.js tells of a file: its information dictionary, and its XMP data where it has some. */
export interface PdfMetadata {
  info: object;
  metadata: { get(name: string): unknown } | null;
}

/** The facts that a pdf file tells of itself, of which XMP is the newer form; none of them says when the text was published. */
export function readPdfFacts({ info, metadata }: PdfMetadata): DocumentFacts {
  const told = info as Record<string, unknown>;
  const xmp = (name: string) => textOf(metadata?.get(name));
  return {
    ...NO_FACTS,
    title: titleOf(xmp('dc:title')) ?? titleOf(textOf(told.Title)),
    author: nameOf(xmp('dc:creator')) ?? nameOf(textOf(told.Author)),
    lang: langOf(textOf(told.Language)) ?? langOf(xmp('dc:language')),
  };
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(', ');
  return typeof value === 'string' ? value : undefined;
}
