import { IndexError } from './index-error.ts';
import type { SpottingIndex } from './index-format.ts';
import { xxhash32 } from './xxhash32.ts';

/**
 * An index as it is stored: its tables, and everything else as JSON in UTF-8, which is read faster than so many small
 * objects. The JSON says of each table where it belongs, what it is and its sum; `sum` is that of the JSON. So any word
 * that is damaged is found before it is used.
 */
export interface EncodedIndex {
  sum: number;
  json: Uint8Array<ArrayBuffer>;
  tables: Table[];
}

type Table = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** What stands in the JSON for a table. */
interface Place {
  table: number;
  type: string;
  sum: number;
}

/** An index for storing; shares its tables with the index. */
export function encodeIndex(index: SpottingIndex): EncodedIndex {
  const tables: Table[] = [];
  const outline = mapFields(index, (value) => {
    if (!ArrayBuffer.isView(value)) return undefined;
    const table = value as Table;
    return { table: tables.push(table) - 1, type: typeOf(table), sum: xxhash32(table) } satisfies Place;
  });
  const json = new TextEncoder().encode(JSON.stringify(outline));
  return { sum: xxhash32(json), json, tables };
}

/**
 * The index in what was stored. Of the bundled pack that takes about 5 ms beside as many for reading it from the
 * database, of 100,000 names 20 ms beside 55; the sums are a fifth of it.
 *
 * @throws IndexError when it is not what was encoded, to the last word
 */
export function decodeIndex(stored: unknown): SpottingIndex {
  const { sum, json, tables } = (stored ?? {}) as Partial<Record<keyof EncodedIndex, unknown>>;
  if (!(json instanceof Uint8Array) || !Array.isArray(tables)) throw new IndexError('stored index: no such thing');
  if (xxhash32(json as EncodedIndex['json']) !== sum) throw new IndexError('stored index: the sum of json differs');
  const outline: object = JSON.parse(new TextDecoder().decode(json));
  return mapFields(outline, (value) => {
    if (!isPlace(value)) return undefined;
    const table: unknown = tables[value.table];
    if (!ArrayBuffer.isView(table) || typeOf(table) !== value.type || xxhash32(table as Table) !== value.sum) {
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

function typeOf(table: ArrayBufferView): string {
  return Object.prototype.toString.call(table).slice('[object '.length, -1);
}
