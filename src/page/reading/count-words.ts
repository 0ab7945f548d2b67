// Scripts without spaces between words: about two characters make a word.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const SPACED = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}’'-]*)/gu;

/** Enough to know that a text is long. */
const MOST_WORDS = 20_000;

/** How many words there are in texts; of long ones only so many are counted. */
export function countWordsIn(texts: Iterable<{ text: string }>): number {
  let words = 0;
  for (const { text } of texts) {
    words += countWords(text.slice(0, 10 * MOST_WORDS));
    if (words >= MOST_WORDS) return MOST_WORDS;
  }
  return words;
}

/** How many words a text has, near enough to tell an article from a caption. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = text.replace(UNSPACED, ' ').match(SPACED)?.length ?? 0;
  return spaced + Math.ceil(unspaced / 2);
}
