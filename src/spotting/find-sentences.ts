import type { SpottingIndex } from './index-format.ts';
import { Page } from './page.ts';
import { runAtOnce } from './steps.ts';

/** Where a sentence lies: in which paragraph, and from where in it to where (UTF-16 units). */
export interface Sentence {
  block: number;
  start: number;
  end: number;
}

/** The sentences of paragraphs, in order, as gates that look at sentences see them. */
export function findSentences(index: SpottingIndex, blocks: readonly string[]): Sentence[] {
  const page = runAtOnce(Page.read(index, blocks));
  const { starts } = page.tokens;
  const sentences: Sentence[] = [];
  for (const token of page.sentences.slice(0, -1)) {
    const block = page.blockOf(token);
    // A paragraph of no words has but the token that parts it from the next.
    if (token === page.firstToken[block + 1]! - 1) continue;
    const folded = starts[token]!;
    const start = page.blocks[block]!.starts?.[folded] ?? folded;
    const last = sentences.at(-1);
    if (last?.block === block) last.end = start;
    sentences.push({ block, start, end: blocks[block]!.length });
  }
  return sentences;
}
