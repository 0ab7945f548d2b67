/** One of the things that may stand at a place in a phrase: words as written, an entry's mention, or a word list. */
export type Alternative = { words: string } | { entry: string } | { list: string };

/** A place in a phrase: alternatives of which one must (or, when optional, may) stand here, or some free words. */
export type PhraseElement = { alternatives: Alternative[]; optional: boolean } | { gap: number };

export interface ParsedPhrase {
  elements: PhraseElement[];
  /** The elements that are marked, `from` inclusive, `to` exclusive. */
  mark: { from: number; to: number };
  /** What is wrong with the phrase; null when nothing is. */
  problem: string | null;
}

const MAX_GAP = 12;
const MAX_GAPS = 2;

/**
 * Reads the one-line notation of a phrase. Elements are separated by spaces:
 *
 * - `peace` a word; `peace/truce` one of several; `end_the_war/stop_it` alternatives of several words
 * - `point?` may be missing
 * - `~3` up to three words of any kind, within the sentence
 * - `@china` a mention of that entry; `$talks` a phrase of that word list
 * - `[ … ]` around the elements that are marked; without brackets all are
 *
 * Quotation marks in the text between two elements never matter. There is nothing else: no repetition, no classes.
 */
export function parsePhrase(phrase: string): ParsedPhrase {
  const parsed: ParsedPhrase = { elements: [], mark: { from: 0, to: 0 }, problem: null };
  let open = -1;
  let close = -1;
  for (let part of phrase.split(/\s+/).filter(Boolean)) {
    if (part.startsWith('[')) {
      if (open >= 0) parsed.problem = 'more than one [';
      open = parsed.elements.length;
      part = part.slice(1);
    }
    const closes = part.endsWith(']');
    if (closes) part = part.slice(0, -1);
    if (part) parsed.elements.push(parseElement(part));
    if (closes) {
      if (close >= 0 || open < 0) parsed.problem = 'a ] without its [';
      close = parsed.elements.length;
    }
  }
  parsed.mark = open < 0 ? { from: 0, to: parsed.elements.length } : { from: open, to: close };
  parsed.problem ??= findProblem(parsed);
  return parsed;
}

function parseElement(part: string): PhraseElement {
  if (/^~\d+$/.test(part)) return { gap: Number(part.slice(1)) };
  const optional = part.length > 1 && part.endsWith('?');
  const names = (optional ? part.slice(0, -1) : part).split('/');
  return { alternatives: names.map(parseAlternative), optional };
}

function parseAlternative(name: string): Alternative {
  if (name.startsWith('@')) return { entry: name.slice(1) };
  if (name.startsWith('$')) return { list: name.slice(1) };
  return { words: name.replaceAll('_', ' ') };
}

function findProblem({ elements, mark }: ParsedPhrase): string | null {
  if (!elements.some((element) => !('gap' in element) && !element.optional))
    return 'a phrase needs a word that is not optional';
  if (mark.to <= mark.from) return 'a [ without its ]';
  const gaps = elements.filter((element) => 'gap' in element);
  if (gaps.length > MAX_GAPS) return `more than ${MAX_GAPS} gaps`;
  if (gaps.some(({ gap }) => gap < 1 || gap > MAX_GAP)) return `a gap is ~1 to ~${MAX_GAP}`;
  for (const index of [0, mark.from, mark.to - 1, elements.length - 1]) {
    if (elements[index] && 'gap' in elements[index]) return 'a phrase or a mark neither begins nor ends with a gap';
  }
  const empty = (one: Alternative) =>
    ('words' in one ? one.words : 'entry' in one ? one.entry : one.list).trim() === '';
  if (elements.some((element) => !('gap' in element) && element.alternatives.some(empty)))
    return 'an empty alternative';
  return null;
}
