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
  /** Each quotation lies within one sentence. */
  sentences: Span[];
}

const nlp = winkNLP(model, ['sbd', 'pos']);

/**
 * Splits a text into paragraphs (its lines), those into words with their parts of speech, quotations and sentences.
 * @param onProgress is told how much of the text is done, in UTF-16 units
 */
export function parseText(text: string, onProgress: (done: number) => void = () => {}): Paragraph[] {
  return [...text.matchAll(/\S.*/g)].map(({ 0: line, index }) => {
    onProgress(index);
    return parseParagraph(line.trimEnd(), index);
  });
}

function parseParagraph(text: string, start: number): Paragraph {
  const quotations = findQuotations(text, start);
  const tokens = tokensOf(text, start, quotations);
  return { text, start, end: start + text.length, tokens, quotations, sentences: splitSentences(tokens, quotations) };
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
