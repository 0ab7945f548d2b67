// Scripts without spaces between words: about two characters make a word.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const SPACED = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}’'-]*)/gu;

/** How many words a text has, near enough to tell an article from a caption. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = text.replace(UNSPACED, ' ').match(SPACED)?.length ?? 0;
  return spaced + Math.ceil(unspaced / 2);
}
