import type { Edit } from '../edit-yaml.ts';

/** Where an item of a list, or a field of a map, stands in a text (UTF-16 units). */
export interface Part {
  /** At its hyphen or key, or in brackets at its value. */
  start: number;
  /** After its last character, before a comment in the same line. */
  end: number;
}

export interface Collection {
  text: string;
  /** Line break of the file. */
  eol: string;
  isFlow: boolean;
  /** Column of the hyphens or keys. */
  column: number;
  parts: Part[];
}

/** A new part as it is printed, and after which of the old ones it comes: -1 before all. */
export interface Addition {
  after: number;
  printed: string;
}

/**
 * Edits that take parts out of a collection, with their own comments, and put new ones in. Undefined where nothing would
 * be left: that is written otherwise.
 */
export function splice(
  collection: Collection,
  removed: readonly number[],
  added: readonly Addition[],
): Edit[] | undefined {
  const gone = new Set(removed);
  if (gone.size === collection.parts.length) return undefined;
  const anchored = added.map(({ after, printed }) => ({ after: lastKept(after, gone), printed }));
  return collection.isFlow ? spliceFlow(collection, gone, anchored) : spliceBlock(collection, gone, anchored);
}

function lastKept(at: number, gone: ReadonlySet<number>): number {
  let kept = at;
  while (gone.has(kept)) kept--;
  return kept;
}

function spliceFlow({ parts }: Collection, gone: ReadonlySet<number>, added: readonly Addition[]): Edit[] {
  const edits: Edit[] = added.map(({ after, printed }) => {
    const at = after < 0 ? firstKept(parts, gone).start : parts[after]!.end;
    return { start: at, end: at, insert: after < 0 ? `${printed}, ` : `, ${printed}` };
  });
  for (const i of gone) {
    const kept = lastKept(i, gone);
    // With the comma before it; of those at the beginning each with the comma after it.
    const before = parts[i - 1];
    if (kept >= 0 && before) edits.push({ start: before.end, end: parts[i]!.end, insert: '' });
    else edits.push({ start: parts[i]!.start, end: parts[i + 1]!.start, insert: '' });
  }
  return edits;
}

function spliceBlock(collection: Collection, gone: ReadonlySet<number>, added: readonly Addition[]): Edit[] {
  const { text, eol, column, parts } = collection;
  const indent = ' '.repeat(column);
  const edits: Edit[] = added.map(({ after, printed }) => {
    if (after >= 0) {
      const at = lineEnd(text, parts[after]!.end);
      return { start: at, end: at, insert: eol + indent + printed };
    }
    const first = firstKept(parts, gone);
    if (isInline(text, first)) return { start: first.start, end: first.start, insert: printed + eol + indent };
    const at = ownStart(text, first, column);
    return { start: at, end: at, insert: indent + printed + eol };
  });
  const first = firstKept(parts, gone);
  const isHeadless = gone.has(0) && isInline(text, parts[0]!);
  // The first of its kind stands behind the hyphen of what it belongs to.
  if (isHeadless) edits.push({ start: parts[0]!.start, end: first.start, insert: '' });
  for (const i of gone) {
    const isAfterKept = lastKept(i, gone) >= 0;
    if (!isHeadless || isAfterKept) edits.push(cutLines(collection, i, isAfterKept));
  }
  return edits;
}

/** Takes out the lines of a part, its own comment above them, and the blank lines that part it from another. */
export function cutLines({ text, column, parts }: Collection, i: number, isAfterKept: boolean): Edit {
  const start = ownStart(text, parts[i]!, column);
  const end = afterLine(text, parts[i]!.end);
  return isAfterKept
    ? { start: beforeBlankLines(text, start), end, insert: '' }
    : { start, end: afterBlankLines(text, end), insert: '' };
}

function firstKept(parts: readonly Part[], gone: ReadonlySet<number>): Part {
  return parts[parts.findIndex((_, i) => !gone.has(i))]!;
}

/**
 * Where the comment directly above a part begins, or the part itself where there is none. A comment with which the file
 * begins is of the file.
 */
function ownStart(text: string, part: Part, column: number): number {
  let start = lineStart(text, part.start);
  for (let at = start; at > 0; start = at) {
    at = lineStart(text, at - 1);
    const line = text.slice(at, start);
    if (!line.startsWith('#', column) || line.slice(0, column).trim()) return start;
    if (at === 0) return lineStart(text, part.start);
  }
  return start;
}

function isInline(text: string, { start }: Part): boolean {
  return text.slice(lineStart(text, start), start).trim() !== '';
}

/** The beginning of the line that a place is in. */
export function lineStart(text: string, at: number): number {
  return at > 0 ? text.lastIndexOf('\n', at - 1) + 1 : 0;
}

function afterLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** The end of the line that a place is in, before its line break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end > at ? end - 1 : end;
}

function beforeBlankLines(text: string, at: number): number {
  let start = at;
  while (start > 0) {
    const line = lineStart(text, start - 1);
    if (text.slice(line, start).trim()) break;
    start = line;
  }
  return start;
}

function afterBlankLines(text: string, at: number): number {
  const blank = /^(?:[ \t]*\r?\n)+/.exec(text.slice(at));
  return at + (blank?.[0].length ?? 0);
}
