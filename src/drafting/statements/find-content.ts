import type { Span, Token } from '../text/parse-text.ts';
import { ADDRESSED } from '../words/reporting-verbs.ts';
import { wordList } from '../words/word-list.ts';
import { type Clause, isGerund, isNominal, isOutside, isSpeech, isVerbal } from './clause.ts';
import type { Cue } from './find-cues.ts';

const DAYS = wordList(`
  monday tuesday wednesday thursday friday saturday sunday yesterday today tonight recently earlier later last this week
  month year night morning afternoon evening again once before ago often repeatedly flatly simply publicly openly here
  there too also`);
const ADJUNCTS = wordList(
  'in on at during after before to from via through with outside inside as while when by about of over for',
);
const PLACES = wordList('in on at during to via from through outside before after');
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
      const isWhole = at === start && isSpeech(paragraph, token.quotation) && endsSpeech(tokens, end);
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
  return at < to && tokens[at]!.quotation !== -1 && isSpeech(paragraph, tokens[at]!.quotation);
}

/** Where what stands before a cue begins, at the earliest after `from`; undefined where nothing of the kind is there. */
export function contentBefore(clause: Clause, cue: Cue, from: number, rest?: number): Span | undefined {
  const { tokens, paragraph } = clause;
  const block = blockStart(cue);
  const mark = tokens[block - 1];
  if (!mark || block - 1 < from) return undefined;
  const isSpoken = mark.quotation !== -1 && isSpeech(paragraph, mark.quotation);
  if (!isSpoken && !/^[,—–-]$/.test(mark.text) && !(cue.word === 'according to' && isOutside(mark))) return undefined;
  const span = { from, to: block };
  const hasVerb = tokens.slice(from, block).some((token) => isVerbal(token) || token.quotation !== -1);
  // "The bridge, Lee said, is safe": the verb comes behind.
  const next = rest === undefined ? undefined : tokens[rest + 1];
  const isSplit = next !== undefined && isVerbal(next) && !isGerund(next) && isNominal(tokens[from]!);
  return hasVerb || isSplit ? span : undefined;
}

/** Whether a cue only says who speaks: behind it and its adjuncts the sentence ends, or goes on with what is said. */
export function isTail(clause: Clause, cue: Cue): { isTail: boolean; rest?: number } {
  const { tokens, to, paragraph } = clause;
  const found = tailOf(clause, cue);
  if (found.isTail) return found;
  // Behind speech a cue is a tail whatever comes: “The bridge is safe,” Lee said onstage as he left.
  const block = blockStart(cue);
  const mark = tokens[block - 1];
  const isBehindSpeech =
    block - 1 >= clause.from && mark && mark.quotation !== -1 && isSpeech(paragraph, mark.quotation);
  const next = tokens[cue.isInverted && cue.subject ? cue.subject.to : cue.group.to];
  if (!isBehindSpeech || next?.lower === 'that' || next?.quotation !== -1) return found;
  const rest = nextSpeech(clause, cue.group.to);
  const isNear = rest !== undefined && (tokens[rest - 1]!.text === ',' || rest === to);
  return isNear ? { isTail: true, rest } : { isTail: true };
}

function blockStart(cue: Cue): number {
  return cue.isInverted || !cue.subject || cue.isShared ? cue.group.from : Math.min(cue.subject.from, cue.group.from);
}

function tailOf(clause: Clause, cue: Cue): { isTail: boolean; rest?: number } {
  const { tokens, to, paragraph } = clause;
  let at = cue.isInverted && cue.subject ? cue.subject.to : cue.group.to;
  // "said Ann Lee, who built it": up to the end.
  if (cue.isInverted && tokens[at]?.text === ',' && cue.word !== 'according to') {
    const speech = nextSpeech(clause, at);
    return speech === undefined ? { isTail: true } : { isTail: true, rest: speech };
  }
  if (ADDRESSED.has(cue.word)) at = Math.max(at, afterAddressee(clause, at));
  while (at < to && isOutside(tokens[at]) && !/^[,.;:!?—–]$/.test(tokens[at]!.text)) {
    const token = tokens[at]!;
    if (token.lower === 'that' || token.lower === 'if' || token.lower === 'whether') return { isTail: false };
    if (DAYS.has(token.lower)) at++;
    else if (ADJUNCTS.has(token.lower) && token.pos !== 'PART') {
      const next = afterAdjunct(clause, at);
      if (next === at) return { isTail: false };
      at = next;
    } else return { isTail: false };
  }
  if (at >= to || /^[.!?)]$/.test(tokens[at]!.text)) return { isTail: true };
  const speech = nextSpeech(clause, at);
  if (speech !== undefined && speech <= at + 2) return { isTail: true, rest: speech };
  if (!isOutside(tokens[at])) return { isTail: isSpeech(paragraph, tokens[at]!.quotation), rest: at };
  return { isTail: /^[,—–;]$/.test(tokens[at]!.text), ...(/^[,—–;]$/.test(tokens[at]!.text) && { rest: at }) };
}

function nextSpeech({ tokens, to, paragraph }: Clause, from: number): number | undefined {
  for (let at = from; at < to; at++) {
    const { quotation } = tokens[at]!;
    if (quotation !== -1 && isSpeech(paragraph, quotation)) return at;
  }
  return undefined;
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

/** "told reporters in Ohio": behind those who are told. */
function afterAddressee(clause: Clause, start: number): number {
  const { tokens, to } = clause;
  let at = start;
  while (
    at < to &&
    isNominal(tokens[at]!) &&
    isOutside(tokens[at]) &&
    !/^(?:that|how|why|what)$/.test(tokens[at]!.lower)
  ) {
    // "told him the bridge": a phrase that begins anew is what was said.
    if (
      at > start &&
      (tokens[at]!.pos === 'DET' || tokens[at]!.pos === 'PRON') &&
      !/^(?:of|the)$/.test(tokens[at - 1]!.lower)
    )
      break;
    if (at > start && tokens[at - 1]!.pos === 'PRON') break;
    at++;
    if (/^(?:of|'s|’s|&|-|and)$/.test(tokens[at]?.lower ?? '')) at++;
  }
  return at;
}

/** Behind a preposition with its phrase. */
function afterAdjunct({ tokens, to }: Clause, start: number): number {
  let at = start + 1;
  while (at < to && isOutside(tokens[at])) {
    const { pos, lower, text } = tokens[at]!;
    if (pos === 'PRON' && !/^(?:his|her|their|its|our|my)$/.test(lower)) {
      if (at === start + 1 && /^(?:him|them|us|me|it)$/.test(lower)) at++;
      break;
    }
    if (pos === 'DET' && at > start + 1 && tokens[at - 1]!.pos !== 'ADP') break;
    const isPart =
      ['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'PRON', 'SYM'].includes(pos) ||
      /^(?:'s|’s|-|of|in|on|at|the|&)$/.test(lower);
    if (!isPart || /^[,.;:]$/.test(text)) break;
    at++;
  }
  return at;
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
