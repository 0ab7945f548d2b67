import { digest } from './digest.ts';
import { IndexError } from './index-error.ts';
import type { SpottingIndex } from './index-format.ts';

/**
 * An index as it is stored: its tables, and everything else as JSON in UTF-8, which is read faster than so many small
 * objects. The JSON says of each table where it belongs, what it is and how long; `sum` is the {@link digest} of the JSON and
 * all tables. So any word that is damaged is found before it is used.
 */
export interface EncodedIndex {
  sum: string;
  json: Uint8Array<ArrayBuffer>;
  tables: Table[];
}

type Table = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** What stands in the JSON for a table. */
interface Place {
  table: number;
  type: string;
  length: number;
}

/** An index for storing; shares its tables with the index. */
export async function encodeIndex(index: SpottingIndex): Promise<EncodedIndex> {
  const tables: Table[] = [];
  const outline = mapFields(index, (value) => {
    if (!ArrayBuffer.isView(value)) return undefined;
    const table = value as Table;
    return { table: tables.push(table) - 1, type: typeOf(table), length: table.length } satisfies Place;
  });
  const json = new TextEncoder().encode(JSON.stringify(outline));
  return { sum: await digest([json, ...tables]), json, tables };
}

/**
 * The index in what was stored.
 *
 * @throws IndexError when it is not what was encoded, to the last word
 */
export async function decodeIndex(stored: unknown): Promise<SpottingIndex> {
  const { sum, json, tables } = (stored ?? {}) as Partial<Record<keyof EncodedIndex, unknown>>;
  if (!(json instanceof Uint8Array) || !Array.isArray(tables) || !tables.every(isTable)) {
    throw new IndexError('stored index: no such thing');
  }
  if ((await digest([json as EncodedIndex['json'], ...tables])) !== sum) {
    throw new IndexError('stored index: the sum differs');
  }
  const outline: object = JSON.parse(new TextDecoder().decode(json));
  return mapFields(outline, (value) => {
    if (!isPlace(value)) return undefined;
    const table = tables[value.table];
    if (!table || typeOf(table) !== value.type || table.length !== value.length) {
      throw new IndexError(`stored index: table ${value.table} differs`);
    }
    return table;
  }) as SpottingIndex;
}

/** An object with other values in it, and in the objects in it; lists, and what is given nothing else, stay. */
function mapFields(object: object, change: (value: unknown) => unknown): object {
  const isObject = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const fields = Object.entries(object).map(([field, value]: [string, unknown]) => [
    field,
    change(value) ?? (isObject(value) ? mapFields(value, change) : value),
  ]);
  return Object.fromEntries(fields);
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'table' in value;
}

function isTable(value: unknown): value is Table {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function typeOf(table: ArrayBufferView): string {
  return Object.prototype.toString.call(table).slice('[object '.length, -1);
}
