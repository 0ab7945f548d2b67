import type { Sentence, Term } from './parse-text.ts';
import { ACTOR_NOUNS, NO_NAMES, ORGANISATION_WORDS, TITLES } from './words.ts';

export type NameKind = 'person' | 'organisation' | 'state' | 'unknown';

/** A name as a text has it at one place, without title, article and possessive. */
export interface Name {
  text: string;
  start: number;
  end: number;
  kind: NameKind;
}

const NAMES = ['Person', 'Place', 'Organization', 'ProperNoun', 'Acronym', 'Demonym'];
const NOT_NAMES = ['Determiner', 'Pronoun', 'Preposition', 'Conjunction', 'Adverb', 'Verb', 'QuestionWord'];
const JOINING = new Set(['of', 'for', 'the', 'de', 'von', 'al', 'and']);

/** A state's name that stands before titles as an adjective does. */
const STATE_ADJECTIVE = /^U\.?[SK]\.?$/;

/** Every run of capitalised words that may name someone or something, in order. */
export function findNames(sentences: Sentence[]): Name[] {
  const known = new Set(
    sentences.flatMap(({ terms }) =>
      terms
        .slice(1)
        .map(({ text }) => bare(text))
        .filter(isCapital),
    ),
  );
  return sentences.flatMap((sentence) => runsOf(sentence, known).flatMap((run) => toName(run, sentence)));
}

/** Longest runs of capitalised words; `of the` between two of them joins when the first is a word of organisations. */
function runsOf({ terms }: Sentence, known: Set<string>): Term[][] {
  const runs: Term[][] = [];
  let run: Term[] = [];
  for (const [i, term] of terms.entries()) {
    if (isNamePart(term, i === 0 ? terms[1] : undefined, known)) {
      // A bracket opens another name: "X (Twitter)".
      if (/[^\s]/.test(term.pre)) run = close(runs, run);
      run.push(term);
      // A mark or a possessive parts two names that stand side by side: "Beijing's Wang Yi", "Xi-Putin".
      if (/[^\s.]/.test(term.post) || term.tags.has('Possessive')) run = close(runs, run);
    } else if (!(JOINING.has(term.text) && isJoined(run, terms.slice(i)))) run = close(runs, run);
    else run.push(term);
  }
  close(runs, run);
  return runs;
}

function close(runs: Term[][], run: Term[]): Term[] {
  if (run.length) runs.push(run);
  return [];
}

function isJoined(run: Term[], rest: Term[]): boolean {
  const head = run.at(-1)?.text.toLowerCase() ?? '';
  const next = rest.find(({ text }) => !JOINING.has(text));
  const isHead = (ORGANISATION_WORDS.has(head) && head !== 'house') || JOINING.has(head);
  return isHead && rest[0]?.text !== 'and' && next !== undefined && isCapital(next.text) && rest.indexOf(next) <= 2;
}

/**
 * Whether a word is part of a name. At the start of a sentence every word has a capital: there it must be known for a
 * name, stand before another capital, or have one elsewhere too.
 * @param next the following word, for the first of a sentence only
 */
function isNamePart(term: Term, next: Term | undefined, known: Set<string>): boolean {
  const word = bare(term.text);
  if (!isCapital(word) || NO_NAMES.has(word.toLowerCase())) return false;
  if (!next) return true;
  if (NOT_NAMES.some((tag) => term.tags.has(tag))) return false;
  const isCommon = term.tags.has('Adjective') || term.tags.has('Date');
  return NAMES.some((tag) => term.tags.has(tag)) || known.has(word) || (isCapital(next.text) && !isCommon);
}

function toName(run: Term[], { terms }: Sentence): Name[] {
  const isTitle = ({ text }: Term) => TITLES.has(bare(text).toLowerCase()) || STATE_ADJECTIVE.test(text);
  const isOrganisation = run.some(({ text }) => ORGANISATION_WORDS.has(bare(text).toLowerCase()));
  const lastTitle = isOrganisation ? -1 : run.findLastIndex(isTitle);
  // "Chinese President Xi Jinping": what stands after the last title. Titles alone name nobody.
  const name = withoutPlace(run.slice(lastTitle + 1));
  const alone = name.length || !run.every((term) => STATE_ADJECTIVE.test(term.text)) ? name : run;
  const [first, last] = [alone[0], alone.at(-1)];
  if (!first || !last) return [];
  const text = alone.map((term, i) => (i === alone.length - 1 ? bare(term.text) : term.text + term.post)).join('');
  const end = last.end - (last.text.length - bare(last.text).length);
  return [{ text, start: first.start, end, kind: kindOf(alone, run.slice(0, lastTitle + 1), isOrganisation, terms) }];
}

/** "Ambassador to Switzerland Ann Lee": a place before a name of two words or more is not part of it. */
function withoutPlace(name: Term[]): Term[] {
  const rest = name.slice(name.findLastIndex(({ tags }) => tags.has('Country') || tags.has('City')) + 1);
  return rest.length > 1 && rest.every(({ tags }) => !tags.has('Place')) ? rest : name;
}

function kindOf(name: Term[], titles: Term[], isOrganisation: boolean, terms: Term[]): NameKind {
  const has = (tag: string) => name.some(({ tags }) => tags.has(tag));
  if (isOrganisation) return 'organisation';
  if (name.every(({ text, tags }) => tags.has('Place') || STATE_ADJECTIVE.test(text))) return 'state';
  if (titles.some(({ text }) => ACTOR_NOUNS.has(text.toLowerCase()))) return 'person';
  if (name.length > 1 && has('Person')) return 'person';
  if (has('Organization') || name.every(({ text }) => /^[A-Z]{2,}$/.test(bare(text)))) return 'organisation';
  if (isExplained(name, terms)) return 'person';
  return has('Person') ? 'person' : has('Place') ? 'state' : 'unknown';
}

/** Whether a role stands beside the name: "spokeswoman, Maria Zakharova", "John Kirby, a spokesperson". */
function isExplained(name: Term[], terms: Term[]): boolean {
  const [from, to] = [terms.indexOf(name[0]!), terms.indexOf(name.at(-1)!)];
  const beside = [...terms.slice(Math.max(0, from - 1), from), ...terms.slice(to + 1, to + 6)];
  const isWords = name.some(({ tags }) => tags.has('Adjective'));
  return name.length > 1 && !isWords && beside.some(({ text }) => ACTOR_NOUNS.has(text.toLowerCase()));
}

/** Without a possessive. */
function bare(word: string): string {
  return word.replace(/['’]s?$/u, '');
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
