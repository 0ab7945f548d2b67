import { isNode, isPair, isScalar, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** A replacement of the text from `start` to `end` (UTF-16 units). */
export interface Edit {
  start: number;
  end: number;
  insert: string;
}

/**
 * Edits that set fields of a map to scalars: a value that is there is replaced, a missing field is added after another.
 * The text is edited and not written anew, so that comments, order and line breaks stay as their author left them.
 */
export function setFields(text: string, map: YAMLMap, fields: Record<string, string | number>, after: string): Edit[] {
  const edits: Edit[] = [];
  const missing: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    // Quoted, since a hash of digits alone would be read as a number.
    const insert = typeof value === 'number' ? `${value}` : `'${value}'`;
    const range = valueRange(pairOf(map, name));
    if (!range) missing.push(`${name}: ${insert}`);
    else if (map.get(name) !== value) edits.push({ start: range[0], end: range[1], insert });
  }
  const anchor = pairOf(map, after);
  const end = valueRange(anchor)?.[1];
  if (!missing.length || !anchor || end === undefined) return edits;
  if (map.flow) edits.push({ start: end, end, insert: missing.map((field) => `, ${field}`).join('') });
  else edits.push(insertLines(text, end, columnOf(text, anchor), missing));
  return edits;
}

/**
 * An edit that adds items to the end of a list of one line or of several, each item being YAML in one line. Null for a list
 * of several lines that has no items, since nothing tells then how it is indented.
 */
export function appendItems(text: string, list: YAMLSeq, items: readonly string[]): Edit | null {
  const last = list.items.at(-1);
  const end = isNode(last) ? last.range?.[1] : undefined;
  if (list.flow) {
    const start = end ?? (list.range?.[0] ?? 0) + 1;
    return { start, end: start, insert: `${end === undefined ? '' : ', '}${items.join(', ')}` };
  }
  const dash = isNode(last) ? text.lastIndexOf('-', (last.range?.[0] ?? 0) - 1) : -1;
  if (end === undefined || dash === -1) return null;
  const column = dash - (text.lastIndexOf('\n', dash - 1) + 1);
  return insertLines(
    text,
    end,
    column,
    items.map((item) => `- ${item}`),
  );
}

/** An edit that adds lines below a field of a map of several lines, as far in as the field. */
export function insertBelow(text: string, map: YAMLMap, field: string, lines: readonly string[]): Edit | null {
  const pair = pairOf(map, field);
  const end = valueRange(pair)?.[1];
  return !pair || end === undefined || map.flow ? null : insertLines(text, end, columnOf(text, pair), lines);
}

/** The text with all edits made; they must not overlap. Of several at one place the first given comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = 0;
  let edited = '';
  for (const { start, end, insert } of edits.toSorted((a, b) => a.start - b.start)) {
    edited += text.slice(done, start) + insert;
    done = Math.max(done, end);
  }
  return edited + text.slice(done);
}

function insertLines(text: string, end: number, column: number, lines: readonly string[]): Edit {
  const indented = lines.map((line) => ' '.repeat(column) + line);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  // A block scalar ends after its line break, any other value before it, perhaps with a comment in between.
  if (text[end - 1] === '\n') return { start: end, end, insert: indented.map((line) => line + lineBreak).join('') };
  const rest = /\r?\n/g;
  rest.lastIndex = end;
  const at = rest.exec(text)?.index ?? text.length;
  return { start: at, end: at, insert: indented.map((line) => lineBreak + line).join('') };
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === name);
}

function valueRange(pair: Pair | undefined): [number, number] | undefined {
  const range = isNode(pair?.value) ? pair.value.range : undefined;
  return range ? [range[0], range[1]] : undefined;
}

/** Spaces before a key in its line. */
function columnOf(text: string, { key }: Pair): number {
  const start = isNode(key) ? (key.range?.[0] ?? 0) : 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}
