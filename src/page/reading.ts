import type { Annotation } from '../messaging/protocol.ts';
import { send } from '../messaging/send.ts';
import { type Article, findArticle } from './article.ts';
import type { Block } from './block.ts';
import { locate } from './locate.ts';
import type { Mark } from './mark.ts';
import { readBlocks } from './read-blocks.ts';

/** The text of a page as it stood at one moment, where it stands in the document, and what is known of it. */
export interface Reading {
  article: Article;
  blocks: Block[];
  annotation: Annotation;
}

export const NO_READING: Reading = {
  article: { roots: [], sure: false },
  blocks: [],
  annotation: { mentions: [], entries: {} },
};

/** Read the article of a document: its blocks as they stand now. */
export function readArticle(document: Document): Pick<Reading, 'article' | 'blocks'> {
  const article = findArticle(document);
  return { article, blocks: readBlocks(article.roots) };
}

/** Ask the background for the mentions in the blocks; null when it has no answer. */
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

/** Make the live ranges of the mentions of a reading; those whose nodes are gone by now are left out. */
export function makeMarks({ blocks, annotation: { mentions, entries } }: Reading): Mark[] {
  const marks: Mark[] = [];
  for (const mention of mentions) {
    const block = blocks[mention.block];
    const range = block && locate(block, mention.start, mention.end);
    if (range) marks.push({ mention, block, range, contention: entries[mention.entry]?.contention ?? null });
  }
  return marks;
}
