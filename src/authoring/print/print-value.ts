import { printScalar } from './print-scalar.ts';
import { shortForm, shortItem } from './short-form.ts';

/** Characters of a line: longer prose is folded, and what a longer map or list holds gets lines of its own. */
const LINE_WIDTH = 120;
const STEP = 2;
/** Lists of maps that are written on one line where they fit; all others have a line for each map at least. */
const SMALL_LISTS = new Set(['cite', 'gate', 'small', 'near', 'notNear']);

export interface Style {
  /** Column at which it begins: that of its siblings. */
  column: number;
  /** `line`: on one line, whatever its length. `flow`: inside brackets, where an item has no hyphen. */
  layout: 'lines' | 'line' | 'flow';
}

/** Prints a record as an item of its file's list, from the hyphen on; all lines but the first are indented. */
export function printRecord(record: unknown, column = 0): string {
  const fields = shortForm('', record);
  return `- ${isMap(fields) && Object.keys(fields).length ? printFields(fields, column + STEP) : printFlow(fields)}`;
}

/** Prints an item of the list of a field; all lines but the first are indented. */
export function printItem(field: string, value: unknown, { column, layout }: Style): string {
  const short = shortItem(field, value);
  if (layout === 'flow') return printFlow(short);
  return `-${layout === 'line' ? ` ${printFlow(short)}` : behindHyphen(short, column)}`;
}

/** Prints a field of a map, from its key on; all lines but the first are indented. */
export function printField(key: string, value: unknown, { column, layout }: Style): string {
  const short = shortForm(key, value);
  if (layout === 'lines') return field(key, short, column);
  const isFlow = layout === 'flow' || !isScalar(short);
  return `${printScalar(key, true)}: ${isFlow ? printFlow(short) : printScalar(short, false)}`;
}

/** Prints the fields of a map in short form, each on lines of its own; the first is not indented. */
export function printFields(map: object, column = 0): string {
  return Object.entries(map)
    .map(([key, value]) => field(key, value, column))
    .join(newLine(column));
}

function field(key: string, value: unknown, column: number): string {
  const name = `${printScalar(key, true)}:`;
  const line = isScalar(value) ? printScalar(value, false) : printFlow(value);
  const isShort = column + name.length + 1 + line.length <= LINE_WIDTH && !isListOfMaps(key, value);
  const below = newLine(column + STEP);
  if (isShort || isEmpty(value)) return `${name} ${line}`;
  if (isMap(value)) return name + below + printFields(value, column + STEP);
  if (!Array.isArray(value)) return `${name} ${isProse(value) ? fold(value, column) : line}`;
  // Of words as many go into a line as have room in it.
  if (value.every(isScalar)) return `${name} ${fill(value, column, name.length + 1)}`;
  return name + below + value.map((item) => `-${behindHyphen(item, column + STEP)}`).join(below);
}

function behindHyphen(value: unknown, column: number): string {
  const line = isScalar(value) ? printScalar(value, false) : printFlow(value);
  const isShort = column + STEP + line.length <= LINE_WIDTH;
  if (isShort || isEmpty(value)) return ` ${line}`;
  if (isMap(value)) return ` ${printFields(value, column + STEP)}`;
  if (Array.isArray(value)) return ` ${fill(value, column, STEP)}`;
  return ` ${isProse(value) ? fold(value, column) : line}`;
}

/** Prints a value on one line, as it stands inside brackets. */
function printFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printFlow).join(', ')}]`;
  if (!isMap(value)) return printScalar(value, true);
  const fields = Object.entries(value).map(([key, one]) => `${printScalar(key, true)}: ${printFlow(one)}`);
  return fields.length ? `{ ${fields.join(', ')} }` : '{}';
}

/** Breaks prose into lines below its key or hyphen. */
function fold(prose: string, column: number): string {
  return ['>-', ...lines(prose.split(' '), LINE_WIDTH - column - STEP, 0)].join(newLine(column + STEP));
}

/** Breaks a list in brackets into lines. */
function fill(list: unknown[], column: number, used: number): string {
  const items = list.map(printFlow).map((item, i) => (i < list.length - 1 ? `${item},` : item));
  return `[${lines(items, LINE_WIDTH - column - STEP - 2, used).join(newLine(column + STEP))}]`;
}

/** As many parts in each line as have room; in the first some is used already. */
function lines(parts: string[], room: number, used: number): string[] {
  const found: string[] = [];
  let line = '';
  for (const part of parts) {
    const left = found.length ? room : room - used;
    if (line && line.length + 1 + part.length > left) {
      found.push(line);
      line = part;
    } else line += (line && ' ') + part;
  }
  return [...found, line];
}

function newLine(column: number): string {
  return `\n${' '.repeat(column)}`;
}

/** Words with single blanks between: these alone can be folded and read back. */
function isProse(value: unknown): value is string {
  return typeof value === 'string' && /^[^\s\p{C}]+(?: [^\s\p{C}]+)+$/u.test(value);
}

function isListOfMaps(key: string, value: unknown): boolean {
  return Array.isArray(value) && value.some(isMap) && !SMALL_LISTS.has(key);
}

function isEmpty(value: unknown): boolean {
  return !isScalar(value) && !Object.keys(value as object).length;
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
