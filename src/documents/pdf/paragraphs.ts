import type { Line } from './lines.ts';

// In sizes of the letters: how much more than the usual distance parts two paragraphs, how far the first line of one is
// set in, and by how much a line may miss its right edge.
const MORE_DISTANCE = 0.3;
const SET_IN = 0.8;
const RAGGED = 1;
// Lines stand this far apart where there are too few to tell, and never so far that a line would be missing in between.
const USUAL = 1.2;
const WIDEST = 2.5;
// Letters of headings differ by so much from those of the text.
const OTHER_SIZE = 0.1;
// A column with fewer lines does not tell how wide it is.
const LEAST_LINES = 3;

const BULLET = /^(?:[•‣▪●◦*–—-]|\(?\d{1,2}[.)])\s/;
// From an entry of a table of contents to its page.
const LEADERS = /(?:\. ?){4,}\s*\d*$/;
const SENTENCE_END = /[.!?…:。！？]["”’»)\]]*$/;
const HYPHEN = /(?<=\p{L})[-\u00ad\u2010]$/u;

/**
 * Joins lines to paragraphs, which end where the distance grows, a line is set in or ends early, or the letters change;
 * they go on across columns and pages in the middle of a sentence. Words are joined that a hyphen parts at the end of a
 * line, unless the document writes them with the hyphen elsewhere.
 */
export function toParagraphs(lines: readonly Line[]): string[] {
  const hyphened = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)+/gu) ?? []));
  const distance = usualDistance(lines);
  const paragraphs: string[] = [];
  let before: Line | undefined;
  for (const column of columnsOf(lines)) {
    const edge = column.length < LEAST_LINES ? undefined : Math.max(...column.map(({ right }) => right));
    for (const [i, line] of column.entries()) {
      const last = paragraphs.at(-1);
      if (before === undefined || last === undefined) paragraphs.push(line.text);
      else if (i === 0 ? goesOnAcross(before, line) : goesOn(before, line, distance, edge)) {
        paragraphs[paragraphs.length - 1] = join(last, line.text, hyphened);
      } else paragraphs.push(line.text);
      before = line;
    }
  }
  return paragraphs;
}

/** Lines that stand below each other. */
function columnsOf(lines: readonly Line[]): Line[][] {
  const columns: Line[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    if (before && isBelow(before, line)) columns.at(-1)!.push(line);
    else columns.push([line]);
    before = line;
  }
  return columns;
}

function isBelow(before: Line, line: Line): boolean {
  return before.page === line.page && line.y < before.y && line.left < before.right && before.left < line.right;
}

/** From one base line to the next, in sizes of the letters: that of most lines. */
function usualDistance(lines: readonly Line[]): number {
  const distances = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before && isBelow(before, line) && isAlike(before, line) ? [(before.y - line.y) / line.size] : [];
  });
  const median = distances.toSorted((one, other) => one - other)[Math.floor(distances.length / 2)] ?? USUAL;
  return Math.min(median, WIDEST);
}

function isAlike(one: Line, other: Line): boolean {
  return Math.abs(one.size - other.size) <= OTHER_SIZE * Math.max(one.size, other.size);
}

function goesOn(before: Line, line: Line, distance: number, edge: number | undefined): boolean {
  const { size } = line;
  if (!isAlike(before, line) || BULLET.test(line.text) || LEADERS.test(before.text)) return false;
  if (before.y - line.y > (distance + MORE_DISTANCE) * size) return false;
  if (line.left - before.left > SET_IN * size && !BULLET.test(before.text)) return false;
  if (edge === undefined || HYPHEN.test(before.text)) return true;
  // Where the next word would have found room, somebody has ended the line.
  const letter = (before.right - before.left) / before.text.length;
  const word = line.text.split(' ', 1)[0]!.length + 1;
  return before.right + word * letter > edge - RAGGED * size;
}

function goesOnAcross(before: Line, line: Line): boolean {
  if (!isAlike(before, line) || BULLET.test(line.text)) return false;
  return HYPHEN.test(before.text) || !SENTENCE_END.test(before.text);
}

function join(paragraph: string, line: string, hyphened: ReadonlySet<string>): string {
  if (!HYPHEN.test(paragraph) || !/^\p{L}/u.test(line)) return `${paragraph} ${line}`;
  const first = /[\p{L}-]+$/u.exec(paragraph)?.[0] ?? '';
  const second = /^[\p{L}-]+/u.exec(line)?.[0] ?? '';
  const isHyphened =
    paragraph.endsWith('-') && (hyphened.has(`${first}${second}`.toLowerCase()) || /^\p{Lu}/u.test(line));
  return isHyphened ? `${paragraph}${line}` : `${paragraph.replace(HYPHEN, '')}${line}`;
}
