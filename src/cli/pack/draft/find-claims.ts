import type { Sentence, Term } from './parse-text.ts';

/** A thing that the documents speak of more than once, or put in quotation marks: perhaps a claim, concept or event. */
export interface CandidateClaim {
  /** As the documents have it most often. */
  label: string;
  count: number;
  /** Whether it stands in quotation marks somewhere, a sign that it is somebody's term. */
  quoted: boolean;
  mentions: { document: string; start: number; end: number }[];
}

interface Phrase {
  key: string;
  text: string;
  quoted: boolean;
  mention: CandidateClaim['mentions'][number];
}

/**
 * Noun phrases of two to four words, without names and determiners, that occur twice, stand in quotation marks, or have
 * three words; most frequent first.
 */
export function findClaims(documents: { document: string; sentences: Sentence[] }[]): CandidateClaim[] {
  const phrases = documents.flatMap(({ document, sentences }) =>
    sentences.flatMap(({ terms }) => phrasesOf(terms, document)),
  );
  const groups = [...Map.groupBy(phrases, ({ key }) => key).values()];
  return groups
    .map((group) => ({
      label: group[0]!.text,
      count: group.length,
      quoted: group.some(({ quoted }) => quoted),
      mentions: group.map(({ mention }) => mention),
    }))
    .filter(({ label, count, quoted }) => count > 1 || quoted || label.split(/[\s-]/).length > 2)
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

function phrasesOf(terms: Term[], document: string): Phrase[] {
  const phrases: Phrase[] = [];
  let run: Term[] = [];
  for (const term of [...terms, undefined]) {
    const isQuoteStart = term !== undefined && /["“‘]/.test(term.pre);
    if ((!term || !isContent(term) || isQuoteStart) && run.length) {
      phrases.push(...toPhrase(run, document));
      run = [];
    }
    if (term && isContent(term)) run.push(term);
    if (run.length && /[^\s-]/.test(term?.post ?? '')) {
      phrases.push(...toPhrase(run, document));
      run = [];
    }
  }
  return phrases;
}

/** The last words of the run, up to four, with a noun at the end. */
function toPhrase(run: Term[], document: string): Phrase[] {
  const words = run.slice(-4);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2 || !last.tags.has('Noun')) return [];
  const text = words
    .map((word, i) => word.text + (i < words.length - 1 ? word.post.replace(/\s+/g, ' ') : ''))
    .join('');
  const key = words.map(({ root }) => root).join(' ');
  const quoted = /["“‘]/.test(first.pre) && /["”’]/.test(last.post);
  return [{ key, text, quoted, mention: { document, start: first.start, end: last.end } }];
}

/** A noun or an adjective that is neither a name nor a word of grammar. */
function isContent({ tags, chunk, text }: Term): boolean {
  if (tags.has('Determiner') || tags.has('Pronoun') || tags.has('Possessive') || tags.has('Preposition')) return false;
  if (tags.has('Conjunction') || tags.has('Date') || tags.has('Honorific')) return false;
  if (/^\p{Lu}/u.test(text) && !tags.has('Acronym')) return false;
  return chunk === 'Noun' || chunk === 'Adjective' || (tags.has('Value') && /\d/.test(text));
}
