/** The paragraphs of a text: where each begins, in UTF-16 units, and its text. */
export interface Paragraphs {
  offsets: number[];
  texts: string[];
}

/** Widths at which texts are wrapped by hand or by mail programs. */
const WRAPPED = { narrowest: 40, widest: 100 };

/**
 * Cuts a text into paragraphs. Every line is one, except in texts whose lines are all cut to one width: there a line
 * that had no room for the next word goes on in the next line, and the paragraph keeps the line breaks.
 */
export function splitParagraphs(text: string): Paragraphs {
  const lines = [...text.matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({ line, start: index }));
  const width = Math.max(0, ...lines.map(({ line }) => line.trimEnd().length));
  const isWrapped = width >= WRAPPED.narrowest && width <= WRAPPED.widest;
  const paragraphs: Paragraphs = { offsets: [], texts: [] };
  let previous: Line | undefined;
  for (const current of lines) {
    if (isWrapped && previous && goesOn(text, previous, current, width)) {
      const last = paragraphs.offsets.length - 1;
      paragraphs.texts[last] = text.slice(paragraphs.offsets[last], current.start + current.line.length);
    } else {
      paragraphs.offsets.push(current.start);
      paragraphs.texts.push(current.line);
    }
    previous = current;
  }
  return paragraphs;
}

interface Line {
  line: string;
  start: number;
}

/** Whether a line follows directly and its first word did not fit into the line before. */
function goesOn(text: string, previous: Line, current: Line, width: number): boolean {
  const between = text.slice(previous.start + previous.line.length, current.start);
  if (between.replaceAll('\r', '') !== '\n') return false;
  const [word = ''] = current.line.split(/\s/, 1);
  return word !== '' && previous.line.trimEnd().length + 1 + word.length > width;
}
