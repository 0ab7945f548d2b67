import type { Term } from './parse-text.ts';
import { ACTOR_NOUNS } from './words.ts';

/** A stretch of the terms of a sentence: `from` included, `to` not. */
export interface Span {
  from: number;
  to: number;
}

/** Tag of the words of names that `findNames` found. */
export const NAME = 'Name';

const PREPOSITIONS = new Set(['of', 'for', 'to', 'in', 'from', 'at', 'on', 'with', 'and', '&']);
const RELATIVES = new Set(['which', 'who', 'that', 'whose']);
const PERSONAL = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'both', 'who', 'neither']);
const BREAK = /[,;:()–—"“”]/;

/**
 * The noun phrase that is the subject of a verb: directly before it, across an inserted clause ("Ukraine, which ...,
 * has"), or at the start of the sentence for a participle. Undefined when nothing there could speak.
 */
export function findSubject(terms: Term[], verb: number): Span | undefined {
  let end = verb;
  while (end > 0 && isVerbal(terms, end - 1)) end--;
  if (end > 0 && RELATIVES.has(lower(terms[end - 1]))) end--;
  const near = phraseBefore(terms, end);
  const isInserted = end > 0 && terms[end - 1]!.post.includes(',');
  if (isInserted) {
    const main = beforeInsertion(terms, near?.from ?? end);
    if (main && canSpeak(terms, main)) return main;
  }
  return near && canSpeak(terms, near) ? near : undefined;
}

/** The noun phrase that begins at a term: "said [Yu Jun]", "according to [the ministry]". */
export function phraseFrom(terms: Term[], from: number): Span | undefined {
  let to = from;
  while (to < terms.length && (isNominal(terms[to]!) || (to > from && isInnerPreposition(terms, to)))) {
    to++;
    if (BREAK.test(terms[to - 1]!.post)) break;
  }
  while (to > from && PREPOSITIONS.has(lower(terms[to - 1]))) to--;
  const span = { from, to };
  return to > from && canSpeak(terms, span) ? span : undefined;
}

/** The term that a noun phrase is about: the last before its first preposition. */
export function headOf(terms: Term[], { from, to }: Span): number {
  for (let i = from + 1; i < to; i++) {
    if (PREPOSITIONS.has(lower(terms[i])) && !isUpper(terms[i]!)) return i - 1;
  }
  return to - 1;
}

/** Whether the head of a phrase is a name, a people, a role, a body, or a word that stands for one. */
export function canSpeak(terms: Term[], span: Span): boolean {
  const head = terms[headOf(terms, span)];
  if (!head) return false;
  if (head.tags.has(NAME)) return true;
  if (head.tags.has('Date')) return false;
  const word = lower(head).replace(/['’]s?$/, '');
  if (PERSONAL.has(word) || ACTOR_NOUNS.has(word) || ACTOR_NOUNS.has(head.root)) return true;
  // The first word of a sentence has a capital whatever it is.
  return isUpper(head) && terms.indexOf(head) > 0;
}

/** The longest noun phrase with its prepositional phrases that ends before a term, within commas. */
function phraseBefore(terms: Term[], end: number): Span | undefined {
  let from = end;
  while (from > 0) {
    const term = terms[from - 1]!;
    if (from < end && BREAK.test(term.post)) break;
    if (!isNominal(term) && !(from < end && isInnerPreposition(terms, from - 1))) break;
    if (from < end && /["“]/.test(terms[from]!.pre)) break;
    from--;
  }
  return from < end ? { from, to: end } : undefined;
}

/** The phrase before a clause in commas that begins with a relative or stands beside a name. */
function beforeInsertion(terms: Term[], from: number): Span | undefined {
  let start = from;
  for (let i = from - 1; i > 0; i--) {
    if (RELATIVES.has(lower(terms[i])) && terms[i - 1]!.post.includes(',')) return phraseBefore(terms, i);
    if (terms[i]!.post.includes(',') && start === from) start = i + 1;
  }
  // "John Kirby, a spokesperson, said": only a name is explained so.
  const explained = start > 0 && terms[start - 1]?.post.includes(',') ? phraseBefore(terms, start) : undefined;
  return explained && isUpper(terms[headOf(terms, explained)]!) ? explained : undefined;
}

function isVerbal(terms: Term[], i: number): boolean {
  const term = terms[i]!;
  if (BREAK.test(term.post) && i + 1 < terms.length && !/["“]/.test(terms[i + 1]!.pre)) return false;
  if (term.text === 'now') return true;
  const isAuxiliary = ['Auxiliary', 'Modal', 'Adverb', 'Negative', 'Copula'].some((tag) => term.tags.has(tag));
  // "continues to advocate": the subject is that of the first verb.
  const isTo = term.text === 'to' && i > 0 && terms[i - 1]!.chunk === 'Verb';
  return isAuxiliary || isTo || term.chunk === 'Verb';
}

function isNominal(term: Term): boolean {
  if (term.tags.has('Conjunction') || term.tags.has('Preposition')) return false;
  return term.chunk === 'Noun' || term.chunk === 'Adjective' || isUpper(term);
}

function isInnerPreposition(terms: Term[], i: number): boolean {
  const before = terms[i - 1];
  return PREPOSITIONS.has(lower(terms[i])) && before !== undefined && isNominal(before) && !BREAK.test(before.post);
}

function isUpper({ text }: Term): boolean {
  return /^\p{Lu}/u.test(text);
}

function lower(term: Term | undefined): string {
  return term?.text.toLowerCase() ?? '';
}
