import type { Annotation, PageReport } from '../messaging/protocol.ts';
import { send } from '../messaging/send.ts';
import type { PageSettings } from '../settings/page-settings.ts';
import { type Article, findArticle } from './article.ts';
import type { Block } from './block.ts';
import { locate } from './locate.ts';
import type { Mark } from './mark.ts';
import { readBlocks } from './read-blocks.ts';

/** What stands on a page at one moment. */
export interface Findings {
  article: Article;
  blocks: Block[];
  annotation: Annotation;
  marks: Mark[];
}

export const NOTHING: Findings = {
  article: { roots: [], sure: false },
  blocks: [],
  annotation: { mentions: [], entries: {} },
  marks: [],
};

/** Read the article of a document: its blocks as they stand now. */
export function readArticle(document: Document): Pick<Findings, 'article' | 'blocks'> {
  const article = findArticle(document);
  return { article, blocks: readBlocks(article.roots) };
}

/** Ask the background for the mentions in the blocks, in the form that a {@link Findings} keeps. */
export async function requestMentions(blocks: readonly Block[]): Promise<Annotation | null> {
  const answer = await send('annotate', { blocks: blocks.map(({ text }) => text) });
  if (answer.ok) return answer.value;
  console.warn(`Counterpoint: ${answer.error.code}: ${answer.error.message}`);
  return null;
}

/** Whether two readings hold the same text in the same blocks, so that the same mentions stand in both. */
export function sameText(before: readonly Block[], after: readonly Block[]): boolean {
  return before.length === after.length && before.every((block, i) => block.text === after[i]?.text);
}

/** Make the live ranges of mentions; those whose nodes are gone by now are left out. */
export function makeMarks(blocks: readonly Block[], { mentions, entries }: Annotation): Mark[] {
  const marks: Mark[] = [];
  for (const mention of mentions) {
    const block = blocks[mention.block];
    const range = block && locate(block, mention.start, mention.end);
    if (range) marks.push({ mention, block, range, contention: entries[mention.entry]?.contention ?? null });
  }
  return marks;
}

/** Why nothing is marked, or that something is. */
export function stateOf(settings: PageSettings, { article, annotation }: Findings): PageReport['state'] {
  if (!settings.active) return 'off';
  if (annotation.mentions.length > 0) return 'marked';
  return article.sure ? 'nothing-known' : 'no-article';
}
