/** Many short strings in few: far quicker to load from IndexedDB, and smaller, than an array of them. */
export interface StringTable {
  /** Strings joined by line breaks, `PER_CHUNK` in each. */
  chunks: string[];
}

/** Chunks are short enough to be split at every look-up. */
const PER_CHUNK = 32;

/** Packs strings, none of which holds a line break, in order. */
export function packStrings(strings: readonly string[]): StringTable {
  const chunks: string[] = [];
  for (let at = 0; at < strings.length; at += PER_CHUNK) chunks.push(strings.slice(at, at + PER_CHUNK).join('\n'));
  return { chunks };
}

/** The string at an index. */
export function stringAt({ chunks }: StringTable, index: number): string {
  return chunks[Math.floor(index / PER_CHUNK)]!.split('\n', (index % PER_CHUNK) + 1).pop()!;
}
