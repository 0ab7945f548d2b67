import type { Paragraph } from '../text/parse-text.ts';

/** Headlines have less; more is a paragraph whose full stop was forgotten. */
const MOST_WORDS = 20;
const END_OF_SENTENCE = /[.!?…:;,—–-]["'”’»)\]]*$/;

/**
 * Whether a paragraph stands over others: one line of few words without a mark at its end. "Mayor says bridge is safe" there
 * is what an editor makes of what others have said, in the paragraphs below. A line that goes on in the next is none.
 * @param next the paragraph behind it; undefined behind the last, which stands over nothing
 */
export function isHeading({ text, tokens, sentences }: Paragraph, next: Paragraph | undefined): boolean {
  if (next === undefined || sentences.length !== 1 || END_OF_SENTENCE.test(text)) return false;
  const words = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text));
  return words.length <= MOST_WORDS && !/^["“‘']*\p{Ll}/u.test(next.text);
}
