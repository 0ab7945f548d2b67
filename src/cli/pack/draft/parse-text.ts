import nlp from 'compromise';

/** A word with what the language library knows of it. Offsets are UTF-16 units into the document. */
export interface Term {
  /** As written, without the punctuation around it. */
  text: string;
  /** Base form in lower case: `said` is `say`. */
  root: string;
  tags: Set<string>;
  chunk: 'Noun' | 'Verb' | 'Adjective' | 'Pivot';
  /** Punctuation and space before and after. */
  pre: string;
  post: string;
  start: number;
  end: number;
}

export interface Sentence {
  text: string;
  start: number;
  end: number;
  terms: Term[];
}

interface TermJson extends Omit<Term, 'tags' | 'start' | 'end' | 'root'> {
  tags: string[];
  root?: string;
  normal: string;
  offset: { start: number; length: number };
}

/**
 * Splits a text into sentences and words, each with its part of speech, base form and phrase.
 * @param onProgress is told how much of the text is done, in UTF-16 units
 */
export function parseText(text: string, onProgress: (done: number) => void = () => {}): Sentence[] {
  // Line by line: no sentence goes over a line, and a long text shows how far it is.
  return [...text.matchAll(/.*\S.*/g)].flatMap(({ 0: line, index }) => {
    onProgress(index);
    return parseLine(line).map((terms) => toSentence(text, terms, index));
  });
}

function parseLine(line: string): TermJson[][] {
  const view = nlp(line);
  view.compute(['offset', 'root', 'chunks']);
  const options = { offset: true, terms: { tags: true, offset: true, root: true, chunk: true, normal: true } };
  const sentences = view.json(options as object) as { terms: TermJson[] }[];
  return sentences.map(({ terms }) => terms.filter((term) => term.text !== '')).filter((terms) => terms.length > 0);
}

function toSentence(text: string, parsed: TermJson[], base: number): Sentence {
  const terms = parsed.map((term) => toTerm(term, base));
  const [first, last] = [terms[0]!, terms.at(-1)!];
  // The sentence with the marks that open and close it, without the space around.
  const start = first.start - first.pre.trimStart().length;
  const end = last.end + last.post.trimEnd().length;
  return { text: text.slice(start, end), start, end, terms };
}

/** Base forms that the library finds only in a verb phrase: irregular baseForms, and gerunds it took for nouns. */
const baseForms = new Map<string, string>();

function rootOf(word: string): string {
  const known = baseForms.get(word);
  if (known !== undefined) return known;
  const [verb] = nlp(word.endsWith('ing') ? `they are ${word} it` : `they have ${word} it`)
    .verbs()
    .json() as { verb?: { infinitive?: string } }[];
  const root = verb?.verb?.infinitive || word;
  baseForms.set(word, root);
  return root;
}

function toTerm({ text, root, normal, tags, chunk, pre, post, offset }: TermJson, base: number): Term {
  const needsBase = tags.includes('Participle') || /\w{2}ing$/.test(normal);
  const start = base + offset.start;
  const baseForm = root || (needsBase ? rootOf(normal) : normal);
  return { text, root: baseForm, tags: new Set(tags), chunk, pre, post, start, end: start + offset.length };
}
