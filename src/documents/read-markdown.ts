import { marked } from 'marked';
import { dayOf, langOf, oneLine, webAddressOf } from './fact-forms.ts';
import { readHtmlFacts } from './html-facts.ts';
import { htmlToText } from './html-text.ts';
import { type DocumentFacts, NO_FACTS } from './source-document.ts';

// What many programs write before the text: lines of `key: value` between two rules.
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)/s;
const FACT = /^(\w+)[ \t]*:[ \t]*(["']?)(.*?)\2[ \t]*$/gm;

/** The text of a Markdown file, and what its front matter or its first heading says of it. */
export async function readMarkdown(written: string): Promise<{ text: string; facts: DocumentFacts }> {
  const front = FRONT_MATTER.exec(written);
  const said = new Map([...(front?.[1] ?? '').matchAll(FACT)].map(([, key, , value]) => [key!.toLowerCase(), value!]));
  const html = await marked.parse(written.slice(front?.[0].length ?? 0));
  const facts: DocumentFacts = {
    ...NO_FACTS,
    title: oneLine(said.get('title')) ?? readHtmlFacts(html).title,
    url: webAddressOf(said.get('url') ?? said.get('source')),
    outlet: oneLine(said.get('site') ?? said.get('publisher')),
    author: oneLine(said.get('author')),
    published: dayOf(said.get('date') ?? said.get('published')),
    lang: langOf(said.get('lang') ?? said.get('language')),
  };
  return { text: htmlToText(html), facts };
}
