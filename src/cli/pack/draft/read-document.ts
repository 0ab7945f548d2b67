import path from 'node:path';
import { convert, type HtmlToTextOptions } from 'html-to-text';
import { marked } from 'marked';
import { readText } from '../read-yaml.ts';

/** A document as plain text, which all offsets refer to. */
export interface DraftDocument {
  /** File name of the text; `.txt` in place of `.md` or `.html`. */
  name: string;
  text: string;
}

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  selectors: [
    ...['nav', 'aside', 'footer', 'script', 'style', 'form', 'figure', 'img', 'button'].map((selector) => ({
      selector,
      format: 'skip',
    })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'ul', options: { itemPrefix: '' } },
  ],
};

/** Reads a txt, md or html file; of markup only the text is kept, of a web page not its furniture. */
export async function readDocument(
  file: string,
): Promise<{ ok: true; value: DraftDocument } | { ok: false; reason: string }> {
  const { name, ext } = path.parse(file);
  const read = await readText(file);
  if (!read.ok) return read;
  switch (ext.toLowerCase()) {
    case '.txt':
      return { ok: true, value: { name: `${name}.txt`, text: read.value } };
    case '.md':
      return { ok: true, value: { name: `${name}.txt`, text: convert(await marked.parse(read.value), OPTIONS) } };
    case '.html':
    case '.htm':
      return { ok: true, value: { name: `${name}.txt`, text: convert(read.value, OPTIONS) } };
    default:
      return { ok: false, reason: `is ${ext || 'a file without an ending'}; txt, md and html are read` };
  }
}
