import type { Mention } from './types.ts';
import { classifyUnit, UNIT, unitClass } from './unicode.ts';

/** The share of a page's words that one pack may mark: a good one on its own subject comes to 29% at most. */
export const MOST_MARKED = 1 / 3;
/** The share that may be plain words, of which a good one marks 4% at most, such as “talks” and “ceasefire”. */
export const MOST_PLAIN = 0.08;
/** In a text of fewer words a name or two are a large share. */
export const LEAST_WORDS = 100;

export interface Limited {
  mentions: readonly Mention[];
  /** Whether only the first mention of each entry is left. */
  isCut: boolean;
}

/**
 * Holds what one pack marks on a page to a measure: where its mentions are more than {@link MOST_MARKED} of the words, or
 * the plain words among them more than {@link MOST_PLAIN}, the first of each entry is left. In scripts without spaces every
 * sign is a word, on both sides of the sum, and none is plain.
 *
 * @param mentions of one pack, in the order of the page
 * @param words of all blocks together, as {@link countWords} counts them
 */
export function limitFlood(mentions: readonly Mention[], blocks: readonly string[], words: number): Limited {
  if (words < LEAST_WORDS) return { mentions, isCut: false };
  let [marked, plain] = [0, 0];
  for (const { block, start, end } of mentions) {
    const text = (blocks[block] ?? '').slice(start, end);
    const count = countWords(text);
    marked += count;
    if (count === 1 && isPlain(text)) plain += 1;
  }
  if (marked <= MOST_MARKED * words && plain <= MOST_PLAIN * words) return { mentions, isCut: false };
  const seen = new Set<string>();
  const first = mentions.filter(({ entry }) => seen.size < seen.add(entry).size);
  return { mentions: first, isCut: first.length < mentions.length };
}

/** Without a capital, in a script that has them: names of people, places and institutions have one. */
function isPlain(word: string): boolean {
  return word === word.toLowerCase() && word !== word.toUpperCase();
}

/** How many words a text has, as it is cut for spotting: signs that stand alone are none. */
export function countWords(text: string): number {
  let words = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = unitClass[unit] || classifyUnit(unit);
    if (kind === UNIT.unspaced || (kind === UNIT.word && !isInside)) words += 1;
    isInside = kind === UNIT.word;
  }
  return words;
}
