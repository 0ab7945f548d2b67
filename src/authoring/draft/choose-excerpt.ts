import type { Statement } from '../../drafting/draft-document.ts';

interface Place {
  start: number;
  end: number;
}

/** Words that an excerpt in a pack may have, and those it needs to show anything; see `check`. */
const MOST_WORDS = 25;
const LEAST_WORDS = 6;
const NEGATION = /(?:\b(?:not|never|no|nor|neither|nobody|none|without|cannot|den(?:y|ies|ied))\b|n['’]t\b)/i;

export interface Excerpt extends Place {
  /** Whether words that could turn the meaning round were cut off from its end. */
  isCut: boolean;
}

/**
 * What of a statement goes into a pack: all of it where that is short enough, else its beginning up to where a sentence,
 * or a clause, ends. Undefined where the document has too few words for an excerpt.
 */
export function chooseExcerpt(text: string, { pieces, excerpt, sentence }: Statement): Excerpt | undefined {
  const [first, second] = pieces;
  // “The bridge,” said Lee, “is not safe”: half a sentence does not say what it says.
  const isInterrupted = second !== undefined && /^["“'‘`]*\p{Ll}/u.test(text.slice(second.start, second.end));
  const whole = isInterrupted ? { start: first!.start, end: second.end } : first!;
  const cut = shorten(text, whole);
  if (countWords(text, cut) >= LEAST_WORDS) return { ...cut, isCut: isTurned(text, cut, whole) };
  for (const wider of [excerpt, sentence]) {
    const shortened = shorten(text, wider);
    const contains = shortened.start <= whole.start && whole.end <= shortened.end;
    if (contains && countWords(text, shortened) >= LEAST_WORDS)
      return { ...shortened, isCut: isTurned(text, shortened, wider) };
  }
  return undefined;
}

function shorten(text: string, { start, end }: Place): Place {
  const words = [...text.slice(start, end).matchAll(/\S+/g)];
  if (words.length <= MOST_WORDS) return { start, end };
  const allowed = words.slice(0, MOST_WORDS);
  const at = (mark: RegExp) => allowed.findLastIndex(({ 0: word }, i) => i + 1 >= LEAST_WORDS && mark.test(word));
  const sentence = at(/[.!?]["”’']*$/);
  const clause = at(/[,;:—–]["”’']*$/);
  const last = allowed[sentence === -1 ? (clause === -1 ? MOST_WORDS - 1 : clause) : sentence]!;
  return { start, end: start + last.index + last[0].replace(/[,;:—–-]+$/, '').length };
}

/** Whether a negation stands in what was cut off from the last sentence. */
function isTurned(text: string, { end }: Place, whole: Place): boolean {
  if (end >= whole.end || /[.!?]["”’']*$/.test(text.slice(0, end))) return false;
  const [rest = ''] = text.slice(end, whole.end).split(/[.!?](?=\s|["”]|$)/, 1);
  return NEGATION.test(rest);
}

function countWords(text: string, { start, end }: Place): number {
  const segments = new Intl.Segmenter('en', { granularity: 'word' }).segment(text.slice(start, end));
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}
