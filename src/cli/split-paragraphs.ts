/** The paragraphs of a text: where each begins, in UTF-16 units, and its text. */
export interface Paragraphs {
  offsets: number[];
  texts: string[];
}

interface Line {
  line: string;
  start: number;
}

/** Widths at which texts are wrapped by hand or by mail programs. */
const WRAPPED = { narrowest: 40, widest: 100 };

/**
 * Cuts a text into paragraphs. Every line is one, except where lines were wrapped: of lines without a blank one
 * between them each but the last had no room for the first word of the next, or one ends in the middle of a word. Such a
 * paragraph keeps its line breaks.
 */
export function splitParagraphs(text: string): Paragraphs {
  const groups = groupLines(text);
  // Two lines alone may look wrapped by chance; three tell the width for all.
  const width = Math.max(
    0,
    ...groups.filter((group) => group.length > 2 && isWrapped(group, widthOf(group))).map(widthOf),
  );
  const paragraphs: Paragraphs = { offsets: [], texts: [] };
  for (const group of groups) {
    const [first] = group;
    const last = group.at(-1)!;
    const parts = widthOf(group) <= width && isWrapped(group, width) ? [{ from: first!, to: last }] : joinBroken(group);
    for (const { from, to } of parts) {
      paragraphs.offsets.push(from.start);
      paragraphs.texts.push(text.slice(from.start, to.start + to.line.length));
    }
  }
  return paragraphs;
}

/** Lines that follow each other without a blank one. */
function groupLines(text: string): Line[][] {
  const groups: Line[][] = [];
  let end = -1;
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n]+/g)) {
    const follows = end >= 0 && /^\r?\n$/.test(text.slice(end, start));
    if (follows) groups.at(-1)!.push({ line, start });
    else groups.push([{ line, start }]);
    end = start + line.length;
  }
  return groups;
}

/** Each line by itself, but those together between which a word is broken by a hyphen. */
function joinBroken(group: readonly Line[]): { from: Line; to: Line }[] {
  const parts: { from: Line; to: Line }[] = [];
  for (const line of group) {
    const last = parts.at(-1);
    if (last && /\p{L}[-\u00ad\u2010][ \t]*$/u.test(last.to.line) && /^[ \t]*\p{Ll}/u.test(line.line)) last.to = line;
    else parts.push({ from: line, to: line });
  }
  return parts;
}

function widthOf(group: readonly Line[]): number {
  return Math.max(...group.map(({ line }) => line.trimEnd().length));
}

/** Whether the first word of each line but the first would have gone beyond the width in the line before. */
function isWrapped(group: readonly Line[], width: number): boolean {
  if (width < WRAPPED.narrowest || width > WRAPPED.widest) return false;
  return group.slice(1).every(({ line }, at) => {
    const [word = ''] = line.split(/\s/, 1);
    return word !== '' && group[at]!.line.trimEnd().length + 1 + word.length > width;
  });
}
