import type { Paragraph, Place, Span, Token } from '../text/parse-text.ts';

/** A sentence as the rules of this room read it: its tokens, and which of them are spoken by somebody. */
export interface Clause {
  paragraph: Paragraph;
  tokens: readonly Token[];
  from: number;
  to: number;
}

/** A quotation of so many words is speech, even without the marks of a sentence. */
const LEAST_SPEECH = 5;
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re", 'am', "'m", 'get', 'got']);

/** Whether a quotation holds speech, and not just somebody's word for a thing. */
export function isSpeech({ tokens, quotations, text, start }: Paragraph, quotation: number): boolean {
  const { inside, isOpen } = quotations[quotation]!;
  const words = tokens.filter((token) => token.quotation === quotation && /[\p{L}\p{N}]/u.test(token.text)).length;
  const said = text.slice(inside.start - start, inside.end - start).trim();
  return isOpen || words >= LEAST_SPEECH || (/[,.?!…—]$/.test(said) && words > 1) || /^\p{Lu}.*[,.?!]$/u.test(said);
}

/** Whether a token is outside of quotation marks, where it can be a word of the reporter. */
export function isOutside(token: Token | undefined): boolean {
  return token !== undefined && token.quotation === -1;
}

export function isNominal({ pos, quotation }: Token): boolean {
  return quotation !== -1 || ['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ', 'SYM', 'X'].includes(pos);
}

export function isVerbal({ pos }: Token): boolean {
  return pos === 'VERB' || pos === 'AUX';
}

/** A verb in `-ing`, which has no time of its own. */
export function isGerund({ lower, pos }: Token): boolean {
  return lower.endsWith('ing') && (pos === 'VERB' || pos === 'NOUN' || pos === 'AUX');
}

/** Where the group of a verb begins: its auxiliaries, adverbs and negation before it. */
export function groupStart(tokens: readonly Token[], verb: number, from: number): number {
  let at = verb;
  while (at > from) {
    const before = tokens[at - 1]!;
    if (!isOutside(before) || /^(?:when|where|how|why|if|as|so|that)$/.test(before.lower)) break;
    if (
      before.pos === 'AUX' ||
      before.pos === 'ADV' ||
      (before.pos === 'PART' && before.lower !== "'s" && before.lower !== 'to')
    )
      at--;
    // wink takes 's for a part of a name after one; before "been" or a participle it is "has" or "is".
    else if (/^(?:also|then|even|has|have|had|n't|not|never|reportedly|later|now)$/.test(before.lower)) at--;
    else break;
  }
  return at;
}

/** "was told", "has been criticized": whoever stands before it says nothing. */
export function isPassive(tokens: readonly Token[], start: number, verb: number): boolean {
  if (tokens[verb]!.lower.endsWith('ing')) return false;
  const auxiliaries = tokens.slice(start, verb).filter(({ pos, lower }) => pos === 'AUX' || BE.has(lower));
  return auxiliaries.length > 0 && BE.has(auxiliaries.at(-1)!.lower);
}

/** The span without marks and spaces at both of its ends that belong to no word. */
export function trimMarks(tokens: readonly Token[], { from, to }: Span): Span {
  let [start, end] = [from, to];
  const isLoose = (token: Token) => token.quotation === -1 && /^[^\p{L}\p{N}$£€#@([]+$/u.test(token.text);
  while (start < end && isLoose(tokens[start]!)) start++;
  while (end > start && isLoose(tokens[end - 1]!) && !/^[)\]%]$/.test(tokens[end - 1]!.text)) end--;
  return { from: start, to: end };
}

/** Whose words a stretch holds: the speaker's own, the reporter's, or both. */
export function modeOf(paragraph: Paragraph, tokens: readonly Token[]): 'direct' | 'indirect' | 'mixed' {
  const words = tokens.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const quoted = words.filter(({ quotation }) => quotation !== -1);
  if (!quoted.length) return 'indirect';
  return quoted.length >= words.length - 1 && isSpeech(paragraph, quoted[0]!.quotation) ? 'direct' : 'mixed';
}

/** Where tokens stand in their document. */
export function placeOf(tokens: readonly Token[], { from, to }: Span): Place {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

/** Where words that are reported stand: without the marks around a quotation that is all of them, and its last comma. */
export function spokenPlace({ quotations, text, start: base }: Paragraph, tokens: readonly Token[], span: Span): Place {
  const place = placeOf(tokens, span);
  const around = quotations.find(({ start, end }) => start === place.start && end === place.end);
  if (!around) return place;
  const { start, end } = around.inside;
  const said = text.slice(start - base, end - base);
  const from = start + said.length - said.trimStart().length;
  return { start: from, end: start + said.replace(/[,\s]+$/, '').length };
}
