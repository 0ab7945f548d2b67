import path from 'node:path';
import { convert, type HtmlToTextOptions } from 'html-to-text';
import { marked } from 'marked';
import { readText } from '../read-text.ts';
import { type DocumentFacts, NO_FACTS, readFacts } from './read-html.ts';

/** A document as plain text, which all offsets refer to, and what it says of itself. */
export interface SourceDocument extends DocumentFacts {
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
): Promise<{ ok: true; value: SourceDocument } | { ok: false; reason: string }> {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(file)) {
    return { ok: false, reason: 'is an address; nothing is fetched: save the page as a file, and name that' };
  }
  const { name, ext } = path.parse(file);
  const read = await readText(file);
  if (!read.ok) {
    const isMissing = read.reason.includes('does not exist') || read.reason.includes('no such');
    return { ok: false, reason: isMissing ? 'does not exist; name a txt, md or html file that does' : read.reason };
  }
  const named = { name: `${name}.txt`, ...NO_FACTS };
  switch (ext.toLowerCase()) {
    case '.txt':
      return { ok: true, value: { ...named, text: read.value } };
    case '.md': {
      const html = await marked.parse(read.value);
      return { ok: true, value: { ...named, title: readFacts(html).title, text: convert(html, OPTIONS) } };
    }
    case '.html':
    case '.htm':
      return { ok: true, value: { ...named, ...readFacts(read.value), text: convert(read.value, OPTIONS) } };
    default:
      return { ok: false, reason: `is ${ext || 'a file without an ending'}; txt, md and html are read` };
  }
}
