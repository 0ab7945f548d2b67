import type { Span, Token } from '../text/parse-text.ts';
import { wordList } from '../words/word-list.ts';
import { type Clause, groupStart, isNominal, isOutside, isSpeech, isVerbal } from './clause.ts';

const INNER = wordList('of for in at from with on to by near under against who over');
const RELATIVE = wordList('who which that whom');
const MARKS = /^(?:[-–&/().]|'s?|’s?)$/;
const FIRST_PERSON = wordList("i we i'm");

/**
 * The noun phrase that a verb belongs to: before its group, across an apposition in commas ("Ann Lee, the mayor, said"),
 * or, for one that follows "and", "but" or a comma, the subject of the verb before. Undefined where there is none.
 */
export function subjectBefore(clause: Clause, verb: number): Span | undefined {
  const { tokens, from } = clause;
  const end = groupStart(tokens, verb, from);
  const before = tokens[end - 1];
  if (end <= from || !before) return undefined;
  if (RELATIVE.has(before.lower) && isOutside(before)) return relativeSubject(clause, end - 1);
  if (before.text === ',' || before.text === ')' || before.text === '—' || before.text === '–')
    return acrossApposition(clause, end - 1);
  const span = phraseEndingAt(clause, end);
  return span;
}

/** The noun phrase that begins at a token, with what is told of it in commas if that is short: "said Ann Lee, a pilot". */
export function phraseFrom(clause: Clause, start: number): Span | undefined {
  const { tokens, to } = clause;
  let at = start;
  while (at < to) {
    const token = tokens[at]!;
    // In a name any word may stand: "said Animal Watch president Ann Lee".
    const isNamePart = at > start && /^\p{Lu}/u.test(token.text) && isOutside(token) && token.pos !== 'PUNCT';
    const isWord = (isNominal(token) || isNamePart) && !opensSpeech(clause, at) && !/^(?:that|who)$/.test(token.lower);
    const isJoint =
      at > start && at + 1 < to && joins(token) && isNominal(tokens[at + 1]!) && isOutside(tokens[at + 1]);
    if (!isWord && !isJoint) break;
    at++;
  }
  while (at > start && (INNER.has(tokens[at - 1]!.lower) || /^(?:and|&)$/.test(tokens[at - 1]!.lower))) at--;
  if (at === start) return undefined;
  // A pronoun is a phrase by itself.
  if (tokens[start]!.pos === 'PRON' && !/^(?:some|many|both|all|others|one|those)$/.test(tokens[start]!.lower))
    at = start + 1;
  return { from: start, to: at };
}

/** The first noun phrase of a clause that has a verb: what verbs without a subject of their own share. */
export function mainSubject(clause: Clause, before: number): Span | undefined {
  const { tokens, from } = clause;
  for (let i = before - 1; i > from; i--) {
    const token = tokens[i]!;
    if (!isOutside(token) || !isVerbal(token) || token.lower.endsWith('ing') || tokens[i - 1]?.lower === 'to') continue;
    if (token.pos === 'AUX' && tokens[i + 1] && isVerbal(tokens[i + 1]!)) continue;
    const subject = subjectBefore(clause, i);
    if (subject && isSpeaker(tokens, subject)) return subject;
  }
  return undefined;
}

/** Whether a phrase can hold a view at all: it has a word that names or stands for somebody or something. */
export function isSpeaker(tokens: readonly Token[], { from, to }: Span): boolean {
  const words = tokens.slice(from, to);
  const head = words[headOf(words)];
  if (!head) return false;
  if (words.length === 1 && /^(?:a|an|the)$/.test(head.lower)) return false;
  if (FIRST_PERSON.has(head.lower) || /^(?:there|it|this|that|which|what|something|nothing)$/.test(head.lower))
    return false;
  return ['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'X'].includes(head.pos);
}

/** The place of the word that a phrase is about: the last before its first preposition. */
export function headOf(words: readonly Token[]): number {
  const cut = words.findIndex(
    ({ lower, pos, text }, i) => i > 0 && ((pos === 'ADP' && INNER.has(lower)) || text === ',' || text === '('),
  );
  let head = (cut === -1 ? words.length : cut) - 1;
  while (head > 0 && !/[\p{L}\p{N}]/u.test(words[head]!.text)) head--;
  return head;
}

function joins({ lower, pos, text }: Token): boolean {
  return (pos === 'ADP' && INNER.has(lower)) || MARKS.test(text) || lower === 'and';
}

function opensSpeech({ tokens, paragraph }: Clause, at: number): boolean {
  const { quotation } = tokens[at]!;
  return quotation !== -1 && isSpeech(paragraph, quotation);
}

/** The longest noun phrase with its prepositions that ends before a token. */
function phraseEndingAt(clause: Clause, end: number): Span | undefined {
  const { tokens, from } = clause;
  let start = end;
  // "those asked", "voters surveyed": a participle behind its noun.
  const last = tokens[end - 1];
  if (last?.pos === 'VERB' && /^(?:asked|surveyed|polled|interviewed|questioned|contacted)$/.test(last.lower)) start--;
  while (start > from) {
    const token = tokens[start - 1]!;
    if (opensSpeech(clause, start - 1)) break;
    const next = tokens[start];
    if (isNominal(token)) {
      // A pronoun as subject ends what stands before it; so does a second noun phrase: "In May residents said".
      if (start < end && token.pos === 'PRON' && !/^(?:his|her|their|its|our|my|whose)$/.test(token.lower)) break;
      if (start < end && next?.pos === 'DET' && token.pos !== 'DET' && !/^(?:all|both|half)$/.test(token.lower)) break;
      if (start < end && next?.pos === 'PRON' && !/^(?:his|her|their|its|our)$/.test(token.lower)) break;
      start--;
      continue;
    }
    if (start === end || !isOutside(token)) break;
    if (MARKS.test(token.text) || (token.pos === 'ADP' && INNER.has(token.lower))) start--;
    else if (/^(?:and|nor)$/.test(token.lower) && isCoordinated(clause, start - 1)) start--;
    else break;
  }
  while (start < end && (INNER.has(tokens[start]!.lower) || MARKS.test(tokens[start]!.text)))
    start = afterPreposition(clause, start, end);
  return start < end ? { from: start, to: end } : undefined;
}

/** "In Iowa on Monday Ann Lee said": the last phrase without a preposition before it is the subject. */
function afterPreposition({ tokens }: Clause, start: number, end: number): number {
  if (MARKS.test(tokens[start]!.text)) return start + 1;
  for (let i = end - 1; i > start; i--) {
    const [token, before] = [tokens[i]!, tokens[i - 1]!];
    if (token.pos === 'DET' && before.pos !== 'ADP') return i;
    if (token.pos === 'PROPN' && before.pos !== 'PROPN' && before.pos !== 'ADP' && before.pos !== 'DET') return i;
    if (before.pos === 'ADP') return i;
  }
  return start + 1;
}

function isCoordinated({ tokens, from }: Clause, at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return (
    at > from &&
    before !== undefined &&
    after !== undefined &&
    isNominal(before) &&
    before.pos !== 'PRON' &&
    after.pos !== 'PRON'
  );
}

/** "Ann Lee, who built it, said", "Ann Lee (R-Ohio) said": from the comma back to the name that it explains. */
function acrossApposition(clause: Clause, comma: number): Span | undefined {
  const { tokens, from } = clause;
  const opening = tokens[comma]!.text === ')' ? '(' : tokens[comma]!.text;
  for (let i = comma - 1; i > from && comma - i < 45; i--) {
    const token = tokens[i]!;
    if (token.text !== opening || token.quotation !== -1) continue;
    const name = phraseEndingAt(clause, i);
    if (!name) {
      if (opening === '(') return undefined;
      continue;
    }
    const head = tokens.slice(name.from, name.to);
    const isNamed =
      head.some(({ pos }) => pos === 'PROPN') ||
      tokens[i + 1]?.lower === 'who' ||
      tokens[i + 1]?.lower === 'which' ||
      opening !== ',';
    // A list of names or an apposition of commas goes on further back.
    if (isNamed && !/^\d+$/.test(tokens[i - 1]!.text))
      return { from: name.from, to: comma + (opening === '(' ? 1 : 0) };
  }
  return undefined;
}

function relativeSubject(clause: Clause, at: number): Span | undefined {
  const { tokens, from } = clause;
  let end = at;
  if (tokens[end - 1]?.text === ',') end--;
  if (end <= from || !isNominal(tokens[end - 1]!)) return undefined;
  const phrase = phraseEndingAt(clause, end);
  return phrase && { from: phrase.from, to: at };
}
