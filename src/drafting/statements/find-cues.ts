import type { Span, Token } from '../text/parse-text.ts';
import { TITLES } from '../words/names.ts';
import { ADDRESSED, DENYING, SAYING } from '../words/reporting-verbs.ts';
import { baseOf } from '../words/verb-forms.ts';
import { wordList } from '../words/word-list.ts';
import { type Clause, groupStart, isGerund, isOutside, isPassive, isVerbal } from './clause.ts';
import { isSpeaker, mainSubject, phraseFrom, subjectBefore } from './find-subject.ts';
import { isUnreal, particleAfter, readsAsVerb, reports } from './is-reporting.ts';

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
  if (isAdjective(tokens, at, from)) return undefined;
  const particle = particleAfter(tokens, at, to, lemma);
  if (!reports(clause, at, lemma, particle)) return undefined;
  const start = groupStart(tokens, at, from);
  const group = { from: start, to: particle ?? at + 1 };
  if (isPassive(tokens, start, at) || isUnreal(clause, start)) return undefined;
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

/** "any proposed deal", "its promised bridge": behind an article or a possessive there is no verb yet. */
function isAdjective(tokens: readonly Token[], at: number, from: number): boolean {
  if (at === from || /^(?:said|says|told)$/.test(tokens[at]!.lower)) return false;
  return /^(?:an?|the|any|every|its|their|our|his|my)$/.test(tokens[at - 1]!.lower);
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

/** "By calling for talks, Kyiv ...", "Ann Lee, speaking of the bridge", "with Lima warning of a flood": whose gerund it is. */
function gerundSubject(clause: Clause, at: number): Span | undefined {
  const own = subjectBefore(clause, at);
  if (own && clause.tokens[own.from - 1]?.lower === 'with' && own.from > clause.from) {
    return isSpeaker(clause.tokens, own) ? own : undefined;
  }
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
