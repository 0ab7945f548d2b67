import type { Name } from './names/find-names.ts';
import type { Paragraph, Place, Token } from './text/parse-text.ts';

/** A noun phrase of a document that may be what a claim, concept or event is called. */
export interface Phrase extends Place {
  /** What phrases that mean the same have in common. */
  key: string;
  text: string;
  /** Whether it stands in quotation marks by itself, a sign that it is somebody's term. */
  isQuoted: boolean;
}

const MOST_WORDS = 4;
const EMPTY = new Set([
  'last',
  'next',
  'first',
  'other',
  'same',
  'such',
  'many',
  'more',
  'most',
  'several',
  'own',
  'new',
  'few',
  'much',
]);

/** Noun phrases of two to four words without names, determiners and dates, in order. */
export function findPhrases(paragraphs: readonly Paragraph[], names: readonly Name[]): Phrase[] {
  const named = new Set(names.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
  return paragraphs.flatMap((paragraph) => {
    const phrases: Phrase[] = [];
    let run: Token[] = [];
    for (const token of [...paragraph.tokens, undefined]) {
      const last = run.at(-1);
      const isPart = token !== undefined && isContent(token) && !named.has(token.start);
      const isBroken = !isPart || (last !== undefined && last.quotation !== token.quotation);
      if (isBroken) {
        phrases.push(...toPhrase(run, paragraph));
        run = [];
      }
      if (isPart) run.push(token);
    }
    return phrases;
  });
}

/** The last words of a run, with a noun at the end. */
function toPhrase(run: readonly Token[], { text, start, quotations }: Paragraph): Phrase[] {
  const words = run.slice(-MOST_WORDS);
  while (words.length > 0 && EMPTY.has(words[0]!.lower)) words.shift();
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2 || last.pos !== 'NOUN') return [];
  const { inside } = quotations[first.quotation] ?? {};
  return [
    {
      key: [...words.slice(0, -1).map(({ lower }) => lower), last.lower.replace(/(?<=[^s])s$/, '')].join(' '),
      text: text.slice(first.start - start, last.end - start).replaceAll(/\s+/g, ' '),
      isQuoted:
        inside !== undefined &&
        /^(?:(?:an?|the) )?$/i.test(text.slice(inside.start - start, first.start - start)) &&
        inside.end <= last.end + 1,
      start: first.start,
      end: last.end,
    },
  ];
}

function isContent({ pos, text }: Token): boolean {
  if (!/^[\p{Ll}\d]/u.test(text)) return /^\p{Lu}{2,}$/u.test(text) && pos === 'NOUN';
  return pos === 'NOUN' || (pos === 'ADJ' && !/^\d/.test(text));
}
