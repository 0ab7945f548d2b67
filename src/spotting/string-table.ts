/**
 * Many short texts as bytes: read from the database as two tables, and no text is made of them before it is asked for.
 * What few pages need of an index, such as its phrases and gates, is kept so, each as JSON.
 */
export interface StringTable {
  /** All texts in UTF-8, one after the other. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Where each begins; one longer than the list. */
  offsets: Uint32Array;
}

const ASCII = /^[\0-\x7f]*$/;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const madeOf = new WeakMap<StringTable, unknown[]>();

/** Packs texts in order. */
export function packStrings(strings: readonly string[]): StringTable {
  const offsets = new Uint32Array(strings.length + 1);
  for (const [at, text] of strings.entries()) {
    offsets[at + 1] = offsets[at]! + (ASCII.test(text) ? text.length : encoder.encode(text).length);
  }
  return { bytes: encoder.encode(strings.join('')), offsets };
}

/** The text at an index. */
export function stringAt({ bytes, offsets }: StringTable, index: number): string {
  return decoder.decode(bytes.subarray(offsets[index], offsets[index + 1]));
}

/** Packs values, each as JSON. */
export function packRows(rows: readonly unknown[]): StringTable {
  return packStrings(rows.map((row) => JSON.stringify(row)));
}

/** The value at an index of a table of them; made of its JSON when it is first asked for. */
export function rowAt<Row>(table: StringTable, index: number): Row {
  let made = madeOf.get(table);
  if (!made) {
    made = [];
    madeOf.set(table, made);
  }
  made[index] ??= JSON.parse(stringAt(table, index));
  return made[index] as Row;
}
