import { readHtmlFacts } from './html-facts.ts';
import { htmlToText } from './html-text.ts';
import type { FindArticleText } from './read-document.ts';
import { type ReadProblem, TOO_MUCH_MARKUP } from './read-problem.ts';
import type { DocumentFacts } from './source-document.ts';

export type ReadHtml = { ok: true; value: { text: string; facts: DocumentFacts } } | { ok: false; reason: ReadProblem };

/**
 * Reads the text of markup, and what it says of itself.
 * @param find reads the article of a page more exactly, where it can be told from the rest
 */
export async function readHtml(html: string, find?: FindArticleText): Promise<ReadHtml> {
  const facts = readHtmlFacts(html);
  if (!facts) return { ok: false, reason: TOO_MUCH_MARKUP };
  const found = await find?.(html).catch(() => null);
  return { ok: true, value: { text: found ?? htmlToText(html), facts } };
}
