import { type Cue, findCues } from './find-cues.ts';
import type { Name, NameKind } from './find-names.ts';
import { headOf, NAME } from './find-subject.ts';
import type { Sentence, Term } from './parse-text.ts';

/** Something that a document says someone said, thinks or stands for. Offsets are UTF-16 units into the document. */
export interface Statement {
  /** The name, or the words of the document where it gives none. */
  speaker: string;
  /** What kind of name it is; undefined where the speaker is not named. */
  kind: NameKind | undefined;
  /** Base form of the word that reports it. */
  verb: string;
  cue: { start: number; end: number };
  mode: 'direct-quote' | 'indirect';
  /** At most 25 words: the quotation, else the clause. */
  excerpt: string;
  start: number;
  end: number;
  /** The whole sentence. */
  sentence: { start: number; end: number };
}

const MAX_WORDS = 25;
const PERSONS = new Set(['he', 'she']);
const OTHERS = new Set(['they', 'both', 'who', 'neither', 'it']);
const QUOTED = /"([^"]+)"|“([^”]+)”/g;

/** The attributed statements of a document, in order. */
export function findStatements(text: string, sentences: Sentence[], names: Name[]): Statement[] {
  const statements: Statement[] = [];
  const nameAt = markNames(sentences, names);
  for (const sentence of sentences) {
    const last = statements.at(-1);
    const cues = findCues(sentence.terms).filter((cue) => !isFirstPerson(sentence.terms, cue));
    const quotes = quotesIn(sentence);
    for (const [i, cue] of cues.entries()) {
      const { term, word } = cue;
      const { start, end } = sentence.terms[term]!;
      const next = sentence.terms[cues[i + 1]?.term ?? -1]?.start ?? sentence.end;
      const speaker = speakerOf(text, sentence.terms, cue, nameAt, statements);
      const excerpt = excerptOf(text, sentence, cue, quotes, next);
      statements.push({ ...speaker, verb: word, cue: { start, end }, ...excerpt, sentence: boundsOf(sentence) });
    }
    // A quotation that stands alone goes on with the one before.
    if (last && /^["“].*["”]$/su.test(sentence.text)) {
      const { speaker, kind } = last;
      const quote = shorten(text, sentence.start + 1, sentence.end - 1);
      const bounds = boundsOf(sentence);
      statements.push({ speaker, kind, verb: 'say', cue: bounds, mode: 'direct-quote', ...quote, sentence: bounds });
    }
  }
  return statements;
}

/** "I believe ...": who speaks is told by the cue outside the quotation. */
function isFirstPerson(terms: Term[], { speaker }: Cue): boolean {
  return speaker !== undefined && /^(I|we)$/i.test(terms[headOf(terms, speaker)]?.text ?? '');
}

/** Marks the words of names; returns the name that each belongs to, by the start of the word. Both lists are in order. */
function markNames(sentences: Sentence[], names: Name[]): Map<number, Name> {
  const nameAt = new Map<number, Name>();
  let next = 0;
  for (const term of sentences.flatMap(({ terms }) => terms)) {
    while (next < names.length && names[next]!.end <= term.start) next++;
    const name = names[next];
    if (!name || term.start < name.start) continue;
    term.tags.add(NAME);
    nameAt.set(term.start, name);
  }
  return nameAt;
}

function speakerOf(text: string, terms: Term[], { speaker }: Cue, nameAt: Map<number, Name>, before: Statement[]) {
  const none = { speaker: 'unknown', kind: undefined };
  if (!speaker) return none;
  const head = terms[headOf(terms, speaker)]!;
  const name = nameAt.get(head.start);
  if (name) return { speaker: name.text, kind: name.kind };
  const word = head.text.toLowerCase();
  // Whom a pronoun means: the last speaker of that sort.
  const isPerson = ({ kind }: Statement) => kind === 'person';
  const earlier = PERSONS.has(word)
    ? (before.findLast(isPerson) ?? before.at(-1) ?? none)
    : OTHERS.has(word) && (before.findLast((statement) => !isPerson(statement)) ?? none);
  if (earlier) return { speaker: earlier.speaker, kind: earlier.kind };
  const words = text.slice(terms[speaker.from]!.start, terms[speaker.to - 1]!.end);
  const bare = words.replace(/^(the|a|an)\s+/i, '').replace(/['’]s?$/, '');
  return { speaker: bare.replaceAll(/\s+/g, ' '), kind: undefined };
}

interface Quote {
  start: number;
  end: number;
}

/** The stretches of two words or more within quotation marks, without the marks and the comma before the last. */
function quotesIn({ text, start: base }: Sentence): Quote[] {
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const quoted = (match[1] ?? match[2] ?? '').replace(/[,.]$/, '');
    const start = base + match.index + 1;
    return quoted.trim().includes(' ') ? { start, end: start + quoted.length } : [];
  });
}

/**
 * The words that a cue reports, at most 25: the quotation around it, behind it up to the next cue, or before it; else
 * the clause from the speaker on.
 */
function excerptOf(text: string, { terms, start, end }: Sentence, cue: Cue, quotes: Quote[], next: number) {
  const term = terms[cue.term]!;
  const from = Math.min(term.start, cue.speaker ? terms[cue.speaker.from]!.start : term.start);
  const to = Math.max(term.end, cue.speaker ? terms[cue.speaker.to - 1]!.end : term.end);
  const quote =
    quotes.find((each) => each.start <= term.start && term.end <= each.end) ??
    quotes.find((each) => each.start >= term.end && (each.start < next || next < term.end)) ??
    // In "..., she stated that ..." what follows is another statement.
    quotes.findLast((each) => {
      const isBefore = each.end <= from && text.slice(each.end, from).length <= 3;
      return isBefore && terms[cue.term + 1]?.text !== 'that';
    });
  if (quote) return { mode: 'direct-quote' as const, ...shorten(text, quote.start, quote.end) };
  // What is reported stands before "according to ..." at the end of a sentence.
  const isLast = cue.word === 'according to' && to >= end - 1;
  return { mode: 'indirect' as const, ...shorten(text, isLast ? start : from, end) };
}

function shorten(text: string, start: number, end: number): { excerpt: string; start: number; end: number } {
  const words = [...text.slice(start, end).matchAll(/\S+/g)].slice(0, MAX_WORDS);
  const last = words.at(-1);
  const stop = last ? start + last.index + last[0].replace(/[.,;:]$/, '').length : end;
  return { excerpt: text.slice(start, stop), start, end: stop };
}

function boundsOf({ start, end }: Sentence) {
  return { start, end };
}
