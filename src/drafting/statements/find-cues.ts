import type { Span, Token } from '../text/parse-text.ts';
import { TITLES } from '../words/names.ts';
import {
  ADDRESSED,
  DENYING,
  HOLDING,
  SAYING,
  WITH_CLAUSE,
  WITH_INFINITIVE,
  WITH_PARTICLE,
} from '../words/reporting-verbs.ts';
import { baseOf } from '../words/verb-forms.ts';
import { wordList } from '../words/word-list.ts';
import { type Clause, groupStart, isGerund, isOutside, isPassive, isSpeech, isVerbal } from './clause.ts';
import { isSpeaker, mainSubject, phraseFrom, subjectBefore } from './find-subject.ts';

/** A verb or "according to" that reports a statement, with the phrase whose statement it is. */
export interface Cue {
  /** The verb. */
  at: number;
  /** The verb with its auxiliaries and the particle behind it. */
  group: Span;
  /** Base form: `say`, `call`, `according to`. */
  word: string;
  subject: Span | undefined;
  /** Whether the subject stands behind the verb: "said Ann Lee". */
  isInverted: boolean;
  /** Whether the subject was taken from another verb of the sentence. */
  isShared: boolean;
  /** Whether it can stand behind what it reports. */
  isSaying: boolean;
  /** Whether the speaker does not hold, or rejects, what is reported: "did not say", "denied". */
  isNegated: boolean;
}

const CLAUSE_OPENERS = new Set(['that', 'how', 'why', 'what', 'whether', 'if', 'when', 'where', 'who']);
const EVIDENCE = wordList(`
  poll polls survey surveys data results study studies analysis records report reports polling numbers figures documents
  emails research statistics filings tally average investigation review`);
/** What only somebody does: "it said" is a body, "it shows" anything. */
const OF_BODIES = wordList('say add announce argue note claim insist warn acknowledge deny promise declare');
const NEGATIONS = /^(?:not|n't|never|no|nor|neither|nobody|none|hardly|without|few)$/;

/** The cues of a sentence outside of its quotations, in order. */
export function findCues(clause: Clause): Cue[] {
  const cues: Cue[] = [];
  for (let at = clause.from; at < clause.to; at++) {
    if (!isOutside(clause.tokens[at])) continue;
    const cue = accordingTo(clause, at) ?? verbCue(clause, at);
    if (cue) cues.push(cue);
  }
  return cues;
}

function accordingTo(clause: Clause, at: number): Cue | undefined {
  const { tokens } = clause;
  if (tokens[at]!.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return undefined;
  const subject = phraseFrom(clause, at + 2);
  if (!subject || !isSpeaker(tokens, subject)) return undefined;
  const group = { from: at, to: at + 2 };
  return {
    at,
    group,
    word: 'according to',
    subject,
    isInverted: true,
    isShared: false,
    isSaying: true,
    isNegated: false,
  };
}

function verbCue(clause: Clause, at: number): Cue | undefined {
  const { tokens, from, to } = clause;
  const token = tokens[at]!;
  const lemma = baseOf(token.lower);
  if (lemma === undefined || (token.pos !== 'VERB' && !readsAsVerb(clause, at))) return undefined;
  // "those asked said", "Mr. Hope said": the other is the verb.
  if (/ed$/.test(token.lower) && /^(?:said|say|says|told|think|believe)$/.test(tokens[at + 1]?.lower ?? ''))
    return undefined;
  if (TITLES.has((tokens[at - 1]?.lower ?? '').replace(/\.$/, '')) && /^\p{Lu}/u.test(token.text)) return undefined;
  const particle = particleAfter(tokens, at, to, lemma);
  if (!reports(clause, at, lemma, particle)) return undefined;
  const start = groupStart(tokens, at, from);
  const group = { from: start, to: particle ?? at + 1 };
  if (isPassive(tokens, start, at)) return undefined;
  const before = tokens[start - 1];
  // An infinitive is what somebody may say; "went on to say" is said.
  if (before?.lower === 'to') {
    const verb = tokens[start - 2]?.lower === 'on' ? start - 3 : start - 2;
    if (verb < from || !/^(?:continue[sd]?|continuing|went|goes|going|began|begins)$/.test(tokens[verb]!.lower))
      return undefined;
    group.from = groupStart(tokens, verb, from);
  }

  const isSaying = SAYING.has(lemma);
  const isNegated = DENYING.has(lemma) || tokens.slice(group.from, at).some(({ lower }) => NEGATIONS.test(lower));
  const cue = { at, group, word: lemma, isSaying, isNegated };
  const inverted = isSaying && !isGerund(token) ? invertedSubject(clause, at, start) : undefined;
  if (inverted) return { ...cue, subject: inverted, isInverted: true, isShared: false };
  const own = isGerund(token) && start === at ? gerundSubject(clause, at) : subjectBefore(clause, group.from);
  if (own && isParticiple(tokens, at, start)) return undefined;
  if (own && (isSpeaker(tokens, own) || (OF_BODIES.has(lemma) && tokens[own.from]!.lower === 'it')))
    return { ...cue, ...withQuantifier(tokens, own, cue), isInverted: false, isShared: false };
  if (own) return undefined;
  const isJoined = before && /^(?:,|and|but|or|then|who|while|by|before|after|—|–|-|;)$/.test(before.lower);
  const shared = isJoined || isGerund(token) ? mainSubject(clause, group.from) : undefined;
  if (!shared && isGerund(token)) return undefined;
  if (!shared && group.from > from && !isJoined) return undefined;
  if (!shared || isParticiple(tokens, at, start)) return undefined;
  const negation = tokens[at]!.lower === lemma ? negationBefore(tokens, group.from, from) : undefined;
  if (negation !== undefined) group.from = groupStart(tokens, negation, from);
  return { ...cue, subject: shared, isInverted: false, isShared: true, isNegated: isNegated || negation !== undefined };
}

/** "backed by voters": what stands before it does not back. */
function isParticiple(tokens: readonly Token[], at: number, start: number): boolean {
  return start === at && tokens[at + 1]?.lower === 'by' && /(?:ed|en|wn|id|t)$/.test(tokens[at]!.lower);
}

/** "did not accept or concede": a verb without a time of its own shares the negation of the one before. */
function negationBefore(tokens: readonly Token[], to: number, from: number): number | undefined {
  for (let i = to - 1; i >= from; i--) {
    if (NEGATIONS.test(tokens[i]!.lower)) return i;
    if (tokens[i]!.pos === 'AUX' || tokens[i]!.text === ';') return undefined;
  }
  return undefined;
}

/** "No one said": what stands behind is held by nobody. */
function withQuantifier(tokens: readonly Token[], subject: Span, { isNegated }: { isNegated: boolean }) {
  return { subject, isNegated: isNegated || NEGATIONS.test(tokens[subject.from]!.lower) };
}

/** wink takes some verbs in -s and -ed for nouns: "Lee claims the bridge ...". */
function readsAsVerb(clause: Clause, at: number): boolean {
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

function particleAfter(tokens: readonly Token[], at: number, to: number, lemma: string): number | undefined {
  const particles = Object.hasOwn(WITH_PARTICLE, lemma) ? WITH_PARTICLE[lemma] : undefined;
  if (!particles) return undefined;
  for (let i = at + 1; i < Math.min(to, at + (lemma === 'make' ? 4 : 3)); i++) {
    if (particles.has(tokens[i]!.lower) && isOutside(tokens[i])) return i + 1;
  }
  return undefined;
}

/** Whether a verb reports here: by itself, by its particle, or by what stands behind it. */
function reports(clause: Clause, at: number, lemma: string, particle: number | undefined): boolean {
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
    if (tokens[i]!.quotation !== -1) return isSpeech(paragraph, tokens[i]!.quotation);
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

/** "..., said Ann Lee": behind a verb that follows a comma or speech, a phrase that is not what was said. */
function invertedSubject(clause: Clause, at: number, start: number): Span | undefined {
  const { tokens, from, to } = clause;
  const before = tokens[start - 1];
  const opens = start === from || before === undefined;
  const isBehind = opens ? false : before.text === ',' || before.quotation !== -1 || /^[—–:]$/.test(before.text);
  if (!isBehind && !(opens && clause.paragraph.sentences.some((sentence) => sentence.to === start))) return undefined;
  // "Ann Lee, the mayor, told the Post": whom she told.
  if (ADDRESSED.has(baseOf(tokens[at]!.lower) ?? '') && before?.quotation === -1) return undefined;
  const subject = phraseFrom(clause, at + 1);
  if (
    !subject ||
    !isSpeaker(tokens, subject) ||
    /^(?:on|in|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|this|yesterday|today)$/.test(
      tokens[subject.from]!.lower,
    )
  )
    return undefined;
  const next = tokens[subject.to];
  // "said the bridge is safe": a verb behind the phrase makes it part of what was said.
  if (
    next &&
    subject.to < to &&
    isVerbal(next) &&
    isOutside(next) &&
    !next.lower.endsWith('ing') &&
    !next.lower.endsWith('ed')
  )
    return undefined;
  if (tokens[at + 1]!.pos === 'PRON' && before?.quotation === -1) return undefined;
  return withNameBehind(clause, subject);
}

/** "By calling for talks, Kyiv ...", "Ann Lee, speaking of the bridge": whose gerund it is. */
function gerundSubject(clause: Clause, at: number): Span | undefined {
  const shared = mainSubject(clause, at);
  if (shared) return shared;
  const { tokens, from, to } = clause;
  if (at > from + 2) return undefined;
  for (let i = at; i < to - 1; i++)
    if (tokens[i]!.text === ',' && isOutside(tokens[i])) return phraseFrom(clause, i + 1);
  return undefined;
}

/** "said the mayor, Ann Lee": the name that tells who that is. */
function withNameBehind({ tokens, to }: Clause, subject: Span): Span {
  if (tokens[subject.to]?.text !== ',' || tokens.slice(subject.from, subject.to).some(({ pos }) => pos === 'PROPN'))
    return subject;
  let end = subject.to + 1;
  while (end < to && tokens[end]!.pos === 'PROPN' && isOutside(tokens[end])) end++;
  return end > subject.to + 1 && (end >= to || /^[,.;]$/.test(tokens[end]!.text))
    ? { from: subject.from, to: end }
    : subject;
}
