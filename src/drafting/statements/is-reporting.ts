import type { Token } from '../text/parse-text.ts';
import { HOLDING, SAYING, WITH_CLAUSE, WITH_INFINITIVE, WITH_PARTICLE } from '../words/reporting-verbs.ts';
import { baseOf } from '../words/verb-forms.ts';
import { wordList } from '../words/word-list.ts';
import { type Clause, isOutside, isVerbal } from './clause.ts';
import { subjectBefore } from './find-subject.ts';

const CLAUSE_OPENERS = new Set(['that', 'how', 'why', 'what', 'whether', 'if', 'when', 'where', 'who']);
const EVIDENCE = wordList(`
  poll polls survey surveys data results study studies analysis records report reports polling numbers figures documents
  emails research statistics filings tally average investigation review`);
/**
 * What nobody is told to have said: "without saying that", "stopped short of saying that", "if Lee says that", and what a
 * reporter asks.
 */
export function isUnreal({ tokens, from, to }: Clause, start: number): boolean {
  const before = tokens[start - 1];
  if (start > from && /^(?:without|of|from|than|against|never)$/.test(before?.lower ?? '')) return true;
  if (tokens[to - 1]?.text === '?' && isOutside(tokens[to - 1])) return true;
  for (let i = start - 1; i >= from && isOutside(tokens[i]) && !isVerbal(tokens[i]!); i--) {
    if (/^(?:if|unless|whether)$/.test(tokens[i]!.lower)) return true;
    if (/^[,;:]$/.test(tokens[i]!.text)) return false;
  }
  return false;
}

/** wink takes some verbs in -s and -ed for nouns: "Lee claims the bridge ...". */
export function readsAsVerb(clause: Clause, at: number): boolean {
  const { tokens, from, to } = clause;
  const { pos, lower } = tokens[at]!;
  if (/^(?:said|says|told)$/.test(lower)) return true;
  if (pos !== 'NOUN' && pos !== 'PROPN') return false;
  // "Polls show that": also in its base form, behind a plural.
  const isPlural =
    /s$/.test(tokens[at - 1]?.lower ?? '') && at > from && /^(?:that|how)$/.test(tokens[at + 1]?.lower ?? '');
  if (isPlural && baseOf(lower) === lower) return true;
  if (pos === 'PROPN' || !/(?:s|ed)$/.test(lower)) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  // “The bridge is safe,” Lee notes.
  const subject = before?.pos === 'PROPN' || before?.pos === 'NOUN' ? subjectBefore(clause, at) : undefined;
  const mark = subject && subject.from > from ? tokens[subject.from - 1]! : undefined;
  if (mark && mark.quotation !== -1 && (at + 1 >= to || /^(?:[.,]|out|in|of|to|on)$/.test(next?.lower ?? '')))
    return true;
  const isAfterSubject = before && (before.pos === 'PROPN' || /^(?:he|she|who|it|they)$/.test(before.lower));
  return Boolean(
    isAfterSubject && next && (CLAUSE_OPENERS.has(next.lower) || ['PRON', 'DET', 'PROPN', 'ADV'].includes(next.pos)),
  );
}

export function particleAfter(tokens: readonly Token[], at: number, to: number, lemma: string): number | undefined {
  const particles = Object.hasOwn(WITH_PARTICLE, lemma) ? WITH_PARTICLE[lemma] : undefined;
  if (!particles) return undefined;
  for (let i = at + 1; i < Math.min(to, at + (lemma === 'make' ? 4 : 3)); i++) {
    if (particles.has(tokens[i]!.lower) && isOutside(tokens[i])) return i + 1;
  }
  return undefined;
}

/** Whether a verb reports here: by itself, by its particle, or by what stands behind it. */
export function reports(clause: Clause, at: number, lemma: string, particle: number | undefined): boolean {
  const { tokens, to } = clause;
  const next = tokens[at + 1];
  const nextWord = next && at + 1 < to ? next.lower : '';
  if (particle !== undefined) return true;
  if (
    lemma === 'call' ||
    lemma === 'point' ||
    lemma === 'continue' ||
    lemma === 'begin' ||
    lemma === 'read' ||
    lemma === 'maintain'
  ) {
    if (lemma === 'call') return true;
    return reportsQuotation(clause, at) || (lemma === 'maintain' && hasClauseBehind(clause, at));
  }
  if (WITH_CLAUSE.has(lemma)) {
    if (CLAUSE_OPENERS.has(nextWord) && nextWord !== 'when' && nextWord !== 'where') return true;
    if (!['show', 'find', 'know', 'see', 'feel', 'decide', 'learn'].includes(lemma))
      return SAYING.has(lemma) && reportsQuotation(clause, at);
    return hasClauseBehind(clause, at) || isOfEvidence(clause, at);
  }
  if (lemma === 'say' || lemma === 'according') return lemma === 'say';
  if (WITH_INFINITIVE.has(lemma) && nextWord === 'to') return true;
  if (lemma === 'like' || lemma === 'love' || lemma === 'mean') return CLAUSE_OPENERS.has(nextWord);
  return SAYING.has(lemma) || HOLDING.has(lemma);
}

/** Whether speech stands beside a verb, at most a few words away. */
function reportsQuotation({ tokens, paragraph, from, to }: Clause, at: number): boolean {
  for (let i = Math.max(from, at - 4); i < Math.min(to, at + 4); i++) {
    if (tokens[i]!.quotation !== -1) return paragraph.speech.has(tokens[i]!.quotation);
  }
  return /^[:,]$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.quotation !== -1;
}

/** "Polls show", "the records found": what such things show is what they say. */
function isOfEvidence({ tokens, from }: Clause, at: number): boolean {
  return tokens.slice(Math.max(from, at - 9), at).some(({ lower, pos }) => pos === 'NOUN' && EVIDENCE.has(lower));
}

/** A subject and a verb behind a verb: "shows Lee is ahead". */
function hasClauseBehind({ tokens, to }: Clause, at: number): boolean {
  let hasNoun = false;
  for (let i = at + 1; i < Math.min(to, at + 14); i++) {
    const token = tokens[i]!;
    if (/^[,;:.]$/.test(token.text)) return false;
    if (['NOUN', 'PROPN', 'PRON'].includes(token.pos)) hasNoun = true;
    if (isVerbal(token) && !token.lower.endsWith('ing') && tokens[i - 1]?.lower !== 'to' && hasNoun) return true;
  }
  return false;
}
