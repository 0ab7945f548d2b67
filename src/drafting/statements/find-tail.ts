import type { Span } from '../text/parse-text.ts';
import { ADDRESSED } from '../words/reporting-verbs.ts';
import { ADJUNCTS, afterAddressee, afterAdjunct, DAYS } from './adjuncts.ts';
import { type Clause, isGerund, isNominal, isOutside, isVerbal } from './clause.ts';
import type { Cue } from './find-cues.ts';

/** Where what stands before a cue begins, at the earliest after `from`; undefined where nothing of the kind is there. */
export function contentBefore(clause: Clause, cue: Cue, from: number, rest?: number): Span | undefined {
  const { tokens, paragraph } = clause;
  const block = blockStart(cue);
  const mark = tokens[block - 1];
  if (!mark || block - 1 < from) return undefined;
  const isSpoken = mark.quotation !== -1 && paragraph.speech.has(mark.quotation);
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
    block - 1 >= clause.from && mark && mark.quotation !== -1 && paragraph.speech.has(mark.quotation);
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
  if (!isOutside(tokens[at])) return { isTail: paragraph.speech.has(tokens[at]!.quotation), rest: at };
  return { isTail: /^[,—–;]$/.test(tokens[at]!.text), ...(/^[,—–;]$/.test(tokens[at]!.text) && { rest: at }) };
}

function nextSpeech({ tokens, to, paragraph }: Clause, from: number): number | undefined {
  for (let at = from; at < to; at++) {
    const { quotation } = tokens[at]!;
    if (quotation !== -1 && paragraph.speech.has(quotation)) return at;
  }
  return undefined;
}
