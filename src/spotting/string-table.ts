/** Many short strings as two values: far quicker to load from IndexedDB than an array of strings. */
export interface StringTable {
  text: string;
  /** Where each string begins in `text`; one longer than the list. */
  offsets: Uint32Array;
}

/** Packs strings in order. */
export function packStrings(strings: readonly string[]): StringTable {
  const offsets = new Uint32Array(strings.length + 1);
  for (let index = 0; index < strings.length; index++) offsets[index + 1] = offsets[index]! + strings[index]!.length;
  return { text: strings.join(''), offsets };
}

/** The string at an index. */
export function stringAt(table: StringTable, index: number): string {
  return table.text.slice(table.offsets[index], table.offsets[index + 1]);
}
