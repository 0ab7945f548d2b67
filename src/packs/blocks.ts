import type { IDBPObjectStore } from 'idb';
import type { Id } from '../knowledge/schema/common.ts';
import type { LibraryDatabase, VersionKey } from './database.ts';

/**
 * Records of a version by id, as JSON in UTF-8. A database takes as long for a small record as for a large one: the
 * largest pack is written in a tenth of the time in blocks, which lie under the id of their last record.
 */
export type Block = Uint8Array<ArrayBuffer>;

/** How large a block is made in each store, UTF-16 units: what every page asks for is read in small ones. */
const SIZES = { summaries: 4096, entries: 32_768 } as const;
export type BlockStore = keyof typeof SIZES;
/** The stores that hold blocks. */
export const BLOCK_STORES = Object.keys(SIZES) as BlockStore[];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Makes the blocks of a store of records that come in the order of their ids. */
export class BlockMaker {
  private readonly size: number;
  private parts: string[] = [];
  private units = 0;
  private last: Id = '';

  constructor(store: BlockStore) {
    this.size = SIZES[store];
  }

  /** The block that is full with this record; null while there is room. */
  add(id: Id, record: unknown): [last: Id, block: Block] | null {
    const part = `${JSON.stringify(id)}:${JSON.stringify(record)}`;
    this.parts.push(part);
    this.units += part.length;
    this.last = id;
    return this.units < this.size ? null : this.end();
  }

  /** The block of what is left; null where that is nothing. */
  end(): [last: Id, block: Block] | null {
    if (this.parts.length === 0) return null;
    const block = encoder.encode(`{${this.parts.join(',')}}`);
    this.parts = [];
    this.units = 0;
    return [this.last, block];
  }
}

/** Those of some records that a version has. */
export async function readRecords<T>(
  store: Pick<IDBPObjectStore<LibraryDatabase, BlockStore[], BlockStore>, 'get'>,
  version: VersionKey,
  ids: readonly Id[],
): Promise<Map<Id, T>> {
  // The first block that ends with the id or after it.
  const blocks = await Promise.all(ids.map((id) => store.get(IDBKeyRange.bound([version, id], [version, []]))));
  const inBlocks = new Map<Id, T>();
  const found = new Map<Id, T>();
  for (const [at, id] of ids.entries()) {
    const block = blocks[at];
    // Several may be of one block.
    if (block && !inBlocks.has(id)) {
      const records = JSON.parse(decoder.decode(block)) as Record<Id, T>;
      for (const [one, record] of Object.entries(records)) inBlocks.set(one, record);
    }
    if (inBlocks.has(id)) found.set(id, inBlocks.get(id)!);
  }
  return found;
}

/** The keys of all blocks of a version. */
export function blocksOf(version: VersionKey): IDBKeyRange {
  return IDBKeyRange.bound([version], [version, []]);
}
