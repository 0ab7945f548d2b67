import { dayOf, langOf, oneLine, webAddressOf } from './fact-forms.ts';
import { MAX_ELEMENTS, MAX_NESTING } from './limits.ts';
import { markdownToHtml } from './markdown-to-html.ts';
import { type ReadHtml, readHtml } from './read-html.ts';
import { type DocumentFacts, NO_FACTS } from './source-document.ts';

// What many programs write before the text: lines of `key: value` between two rules.
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)/s;
const FACT = /^(\w+)[ \t]*:(.*)$/gm;

/** The text of a Markdown file, and what its front matter or its first heading says of it. */
export async function readMarkdown(written: string): Promise<ReadHtml> {
  const front = FRONT_MATTER.exec(written);
  const said = new Map(
    [...(front?.[1] ?? '').matchAll(FACT)].map(([, key, value]) => [key!.toLowerCase(), withoutMarks(value!.trim())]),
  );
  const html = markdownToHtml(written.slice(front?.[0].length ?? 0));
  if (html === null) return { ok: false, reason: { kind: 'markup', values: [MAX_ELEMENTS, MAX_NESTING] } };
  const read = await readHtml(html);
  if (!read.ok) return read;
  const facts: DocumentFacts = {
    ...NO_FACTS,
    title: oneLine(said.get('title')) ?? read.value.facts.title,
    url: webAddressOf(said.get('url') ?? said.get('source')),
    outlet: oneLine(said.get('site') ?? said.get('publisher')),
    author: oneLine(said.get('author')),
    published: dayOf(said.get('date') ?? said.get('published')),
    lang: langOf(said.get('lang') ?? said.get('language')),
  };
  return { ok: true, value: { text: read.value.text, facts } };
}

/** A value without the quotation marks around it. */
function withoutMarks(value: string): string {
  const mark = value[0];
  const isMarked = value.length > 1 && (mark === '"' || mark === "'") && value.endsWith(mark);
  return isMarked ? value.slice(1, -1) : value;
}
