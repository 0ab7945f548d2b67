import type { Quotation } from './find-quotations.ts';
import type { Span, Token } from './parse-text.ts';

/** Ends of sentences. The tokens of abbreviations have their stop in them. */
const STOP = /^(?:[.!?…]+|\.\.\.+)$/;
/** Verbs that report a quotation that ends like a sentence: “Why?” Ann Lee asked. */
const TAIL = /^(?:said|says|asked|asks|added|adds|wrote|writes|tweeted|replied|told|shouted|exclaimed|joked|declared)$/;
const FURTHEST_TAIL = 9;

/**
 * Cuts the tokens of a paragraph into sentences. A quotation is never cut; one that ends like a sentence ends the
 * sentence around it, unless a word that reports it comes behind: “Why?” Ann Lee asked.
 */
export function splitSentences(tokens: readonly Token[], quotations: readonly Quotation[]): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const isLastOfQuotation = token.quotation !== -1 && tokens[i + 1]?.quotation !== token.quotation;
    if (token.quotation !== -1 && !isLastOfQuotation) continue;
    const ends = isLastOfQuotation
      ? startsSentence(tokens, i + 1, lastMark(tokens, i, quotations[token.quotation]!))
      : STOP.test(token.text) && startsAnew(tokens[i + 1]);
    if (!ends && i + 1 < tokens.length) continue;
    if (i + 1 > from) sentences.push({ from, to: i + 1 });
    from = i + 1;
  }
  return sentences;
}

/** The last mark or word within a quotation, or the stop right behind it. */
function lastMark(tokens: readonly Token[], last: number, { inside }: Quotation): string {
  let i = last;
  while (i > 0 && tokens[i]!.start >= inside.end) i--;
  const { text } = tokens[i]!;
  return /[.!?…]$/.test(text) ? text.slice(-1) : '';
}

/** Whether a new sentence begins behind a quotation that ends with a mark. */
function startsSentence(tokens: readonly Token[], i: number, mark: string): boolean {
  const next = tokens[i];
  if (!next) return true;
  if (!mark || STOP.test(next.text) || /^\p{Ll}|^[,;:—–-]/u.test(next.text)) return false;
  // A reporter puts a comma in place of a full stop, but keeps a question mark.
  if (mark === '.') return true;
  for (let at = i; at < i + FURTHEST_TAIL && at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.quotation !== -1 || STOP.test(token.text)) return true;
    if (TAIL.test(token.lower))
      return (
        tokens[at + 1]?.text === ':' ||
        (tokens[at + 1]?.text === ',' && tokens[at + 2] !== undefined && tokens[at + 2]!.quotation !== -1)
      );
  }
  return true;
}

function startsAnew(next: Token | undefined): boolean {
  return next === undefined || !/^\p{Ll}|^[,;]/u.test(next.text);
}
