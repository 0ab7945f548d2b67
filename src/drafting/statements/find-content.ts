import type { Token } from '../text/parse-text.ts';
import { ADDRESSED } from '../words/reporting-verbs.ts';
import { wordList } from '../words/word-list.ts';
import { ADJUNCTS, afterAddressee, afterAdjunct, DAYS, PLACES } from './adjuncts.ts';
import { type Clause, isGerund, isOutside, isVerbal } from './clause.ts';
import type { Cue } from './find-cues.ts';

const CONJUNCTIONS = wordList('and but or nor yet so while then');
const SUBORDINATE = wordList('while whereas although though when after as before because since if until');

/** How far behind a verb a "that" may stand and be its own: "said in a statement on Monday that". */
const FURTHEST_THAT = 22;

/** Where what a cue reports begins, when it stands behind the cue: addressee, day and place are passed over. */
export function contentStart(clause: Clause, cue: Cue): number {
  const { tokens, to } = clause;
  let at = cue.isInverted && cue.subject ? cue.subject.to : cue.group.to;
  const introduced = behindAsClause(clause, cue, at);
  if (introduced !== undefined) return introduced;
  if (!cue.isSaying) return at;
  if (ADDRESSED.has(cue.word)) at = afterAddressee(clause, at);
  const colon = nearColon(clause, at);
  if (colon !== undefined) return colon;
  const that = nearThat(clause, at);
  if (that !== undefined) return that;
  for (let before = -1; before !== at && at < to; ) {
    before = at;
    const token = tokens[at]!;
    if (!isOutside(token)) return at;
    if (DAYS.has(token.lower) && !(token.lower === 'this' && !DAYS.has(tokens[at + 1]?.lower ?? ''))) at++;
    else if (PLACES.has(token.lower) && token.pos !== 'PART') at = afterAdjunct(clause, at);
    // "said about the bridge, “...": of what, not what.
    else if (ADJUNCTS.has(token.lower) && opensSpeechAt(clause, afterAdjunct(clause, at)))
      at = afterAdjunct(clause, at);
    else if (token.text === ',' && (tokens[at + 1]?.quotation !== -1 || DAYS.has(tokens[at + 1]!.lower))) at++;
  }
  return at;
}

/** "As Lee pointed out in May, the bridge is safe": behind the comma. */
function behindAsClause({ tokens, from, to }: Clause, cue: Cue, start: number): number | undefined {
  if (!cue.subject || cue.isInverted || tokens[cue.subject.from - 1]?.lower !== 'as' || cue.subject.from - 1 - from > 2)
    return undefined;
  for (let at = start; at < to; at++) {
    if (!isOutside(tokens[at])) return undefined;
    if (tokens[at]!.text === ',' || tokens[at]!.text === ':') return at + 1;
  }
  return undefined;
}

/**
 * Where what stands behind a cue ends: at the end of the sentence, or before another verb of the same speaker, or of
 * another.
 */
export function contentEnd(clause: Clause, cue: Cue, start: number, cues: readonly Cue[]): number {
  const { tokens, to, paragraph } = clause;
  const isRelative = cue.subject !== undefined && /^(?:who|which|that)$/.test(tokens[cue.group.from - 1]?.lower ?? '');
  const first = tokens[start];
  // Speech that ends like a sentence is all that was said.
  let hasVerb = false;
  for (let at = start; at < to; at++) {
    const token = tokens[at]!;
    if (!isOutside(token)) {
      const end = endOfQuotation(tokens, at, to);
      const isWhole = at === start && paragraph.speech.has(token.quotation) && endsSpeech(tokens, end);
      if (isWhole && !continuesQuoted(clause, end)) return end;
      at = end - 1;
      hasVerb = true;
      continue;
    }
    if (at > start && stopsBefore(clause, cue, at, cues, hasVerb, first)) return at;
    if (
      isRelative &&
      at > start &&
      token.text === ',' &&
      tokens[at + 1] &&
      isVerbal(tokens[at + 1]!) &&
      !isGerund(tokens[at + 1]!)
    )
      return at;
    if (isVerbal(token) && !isGerund(token)) hasVerb = true;
  }
  return to;
}

function stopsBefore(
  clause: Clause,
  cue: Cue,
  at: number,
  cues: readonly Cue[],
  hasVerb: boolean,
  first: Token | undefined,
): boolean {
  const { tokens } = clause;
  const [token, before] = [tokens[at]!, tokens[at - 1]!];
  if (token.text === ';' || token.text === '—' || token.text === '–') {
    return cues.some((other) => other.at > at && !other.isShared && other.at - at < 12);
  }
  if (token.text === ',') {
    let next = at + 1;
    if (CONJUNCTIONS.has(tokens[next]?.lower ?? '')) next++;
    const gerund = tokens[next] && isGerund(tokens[next]!) && cues.some((other) => other.at === next);
    if (gerund) return true;
    if (tokens[next]?.lower === 'according') return true;
    if (/^(?:while|whereas|although|though)$/.test(tokens[at + 1]?.lower ?? '') && !/^that$/.test(first?.lower ?? ''))
      return true;
    // ", and Lee said ...": somebody else speaks.
    return cues.some(
      (other) => other.at > at && other.subject?.from === next && !other.isShared && next > at + 1 && other.isSaying,
    );
  }
  if (CONJUNCTIONS.has(token.lower)) {
    // "a woman asked for a photo and Lee said, “...": the speech is the other's.
    const other = cues.find((each) => each.subject?.from === at + 1 && each.at > at && !each.isShared);
    if (other && opensSpeechBehind(clause, other)) return true;
    const next = cues.find((each) => each.group.from === at + 1 && each.isShared);
    if (!next) return false;
    const isSameTime =
      tokens[next.at]!.lower.endsWith('ed') === tokens[cue.at]!.lower.endsWith('ed') ||
      /^(?:said|told|wrote)$/.test(tokens[next.at]!.lower) ||
      cue.word === 'say';
    return isSameTime && (before.text === ',' || !hasVerb || next.isSaying);
  }
  return false;
}

function opensSpeechBehind(clause: Clause, { group }: Cue): boolean {
  return opensSpeechAt(clause, group.to);
}

/** Whether speech stands at a token, or behind the comma there. */
function opensSpeechAt({ tokens, paragraph, to }: Clause, start: number): boolean {
  const at = /^[,:]$/.test(tokens[start]?.text ?? '') ? start + 1 : start;
  return at < to && tokens[at]!.quotation !== -1 && paragraph.speech.has(tokens[at]!.quotation);
}

function endOfQuotation(tokens: readonly Token[], at: number, to: number): number {
  let end = at;
  while (end < to && tokens[end]!.quotation === tokens[at]!.quotation) end++;
  return end;
}

function endsSpeech(tokens: readonly Token[], end: number): boolean {
  return /[.!?,…]$/.test(tokens[end - 2]?.text ?? '') || /[.!?,…]$/.test(tokens[end - 1]?.text ?? '');
}

/** “..., and “...: what was said goes on. */
function continuesQuoted({ tokens, to }: Clause, end: number): boolean {
  return tokens.slice(end, Math.min(to, end + 4)).some(({ quotation }) => quotation !== -1);
}

function nearThat({ tokens, to }: Clause, start: number): number | undefined {
  for (let at = start; at < Math.min(to, start + FURTHEST_THAT); at++) {
    const token = tokens[at]!;
    if (!isOutside(token)) return undefined;
    if (token.lower === 'that' && token.pos !== 'DET') return at;
    if (
      token.pos === 'VERB' ||
      token.pos === 'AUX' ||
      SUBORDINATE.has(token.lower) ||
      (token.pos === 'PRON' && !/^(?:his|her|their|its|our|my|him|them|us|me)$/.test(token.lower))
    )
      return undefined;
  }
  return undefined;
}

function nearColon({ tokens, to }: Clause, start: number): number | undefined {
  for (let at = start; at < Math.min(to, start + 14); at++) {
    if (!isOutside(tokens[at])) return undefined;
    if (tokens[at]!.text === ':') return at + 1;
    if (isVerbal(tokens[at]!)) return undefined;
  }
  return undefined;
}
