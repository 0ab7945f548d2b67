import model from 'wink-eng-lite-web-model';
import winkNLP, { type PartOfSpeech } from 'wink-nlp';
import { findQuotations, type Quotation } from './find-quotations.ts';
import { splitSentences } from './split-sentences.ts';

/** A word or a mark. Offsets are UTF-16 units into the document. */
export interface Token {
  text: string;
  /** In lower case, with straight apostrophes. */
  lower: string;
  pos: PartOfSpeech;
  start: number;
  end: number;
  /** The quotation that it stands in, by its place in those of the paragraph; -1 outside of all. */
  quotation: number;
}

/** A stretch of a document, in UTF-16 units: `start` included, `end` not. */
export interface Place {
  start: number;
  end: number;
}

/** Tokens of a paragraph: `from` included, `to` not. */
export interface Span {
  from: number;
  to: number;
}

export interface Paragraph {
  text: string;
  start: number;
  end: number;
  tokens: Token[];
  quotations: Quotation[];
  /** Those of the quotations that hold speech, and not just somebody's word for a thing. */
  speech: ReadonlySet<number>;
  /** Each quotation lies within one sentence. */
  sentences: Span[];
}

/** Longest paragraph, UTF-16 units; those of articles have a tenth of it. */
const LONGEST = 10_000;

const nlp = winkNLP(model, ['sbd', 'pos']);

/**
 * Splits a text into paragraphs (its lines), those into words with their parts of speech, quotations and sentences.
 * @param onProgress is told how much of the text is done, in UTF-16 units
 */
export function parseText(text: string, onProgress: (done: number) => void = () => {}): Paragraph[] {
  return [...text.matchAll(/\S.*/g)].flatMap(({ 0: line, index }) => {
    onProgress(index);
    return cut(line.trimEnd()).map(({ part, at }) => parseParagraph(part, index + at));
  });
}

/** A line in parts of the longest length, cut at spaces: what is found in a paragraph takes longer the longer it is. */
function cut(line: string): { part: string; at: number }[] {
  const parts: { part: string; at: number }[] = [];
  let at = 0;
  while (line.length - at > LONGEST) {
    const space = line.lastIndexOf(' ', at + LONGEST);
    const end = space > at ? space + 1 : at + LONGEST;
    parts.push({ part: line.slice(at, end).trimEnd(), at });
    at = end;
  }
  return [...parts, { part: line.slice(at), at }].filter(({ part }) => part.trim() !== '');
}

function parseParagraph(text: string, start: number): Paragraph {
  const quotations = findQuotations(text, start);
  const tokens = tokensOf(text, start, quotations);
  const sentences = splitSentences(tokens, quotations);
  return {
    text,
    start,
    end: start + text.length,
    tokens,
    quotations,
    speech: speechOf(text, start, tokens, quotations),
    sentences,
  };
}

function tokensOf(text: string, base: number, quotations: Quotation[]): Token[] {
  const words = nlp.readDoc(text).tokens();
  const values = words.out();
  const tags = words.out(nlp.its.pos) as PartOfSpeech[];
  const tokens: Token[] = [];
  let at = 0;
  let next = 0;
  for (const [i, value] of values.entries()) {
    const start = text.indexOf(value, at);
    if (start === -1) continue;
    at = start + value.length;
    while (next < quotations.length && quotations[next]!.end <= base + start) next++;
    const inside = next < quotations.length && quotations[next]!.start <= base + start;
    const lower = value.toLowerCase().replaceAll('’', "'");
    tokens.push({
      text: value,
      lower,
      pos: tags[i]!,
      start: base + start,
      end: base + at,
      quotation: inside ? next : -1,
    });
  }
  return tokens;
}

/** A quotation of so many words is speech, even without the marks of a sentence. */
const LEAST_SPEECH = 5;

function speechOf(
  text: string,
  base: number,
  tokens: readonly Token[],
  quotations: readonly Quotation[],
): ReadonlySet<number> {
  const words = quotations.map(() => 0);
  for (const token of tokens) if (token.quotation !== -1 && /[\p{L}\p{N}]/u.test(token.text)) words[token.quotation]!++;
  const speech = quotations.flatMap(({ inside, isOpen }, i) => {
    const said = text.slice(inside.start - base, inside.end - base).trim();
    const endsLikeSpeech = /[,.?!…—]$/.test(said) && (words[i]! > 1 || /^\p{Lu}/u.test(said));
    return isOpen || words[i]! >= LEAST_SPEECH || endsLikeSpeech ? [i] : [];
  });
  return new Set(speech);
}
