import { withinTime } from '../messaging/within-time.ts';
import { decodeIndex, encodeIndex } from '../spotting/encode-index.ts';
import type { SpottingIndex } from '../spotting/index-format.ts';
import { openDatabase } from './database.ts';

/** What lies in the database by key, not yet looked at. */
export type StoredIndexes = ReadonlyMap<string, unknown>;

/** How long is waited for the database, ms: to build an index takes less. */
const READ_MS = 1500;

/**
 * The indexes that are stored under a key, or of all versions of a pack. None where they cannot be read, and where that
 * takes too long: a transaction that somebody holds open keeps all others waiting.
 */
export async function readStored(keys: string | IDBKeyRange): Promise<StoredIndexes> {
  const late = new Error(`no answer in ${READ_MS} ms`);
  const read = await withinTime(readAll(keys).catch(asError), READ_MS, late);
  if (!(read instanceof Error)) return read;
  console.warn('Counterpoint: the index cache cannot be read; building the index anew', read);
  return new Map();
}

/** The index that is stored under a key; undefined when there is none, or a damaged one. */
export async function openStored(stored: StoredIndexes, key: string): Promise<SpottingIndex | undefined> {
  if (!stored.has(key)) return undefined;
  try {
    return await decodeIndex(stored.get(key));
  } catch (error) {
    console.warn('Counterpoint: the stored index is damaged; building it anew', error);
    return undefined;
  }
}

/**
 * Store the index of a pack in place of those of its other versions. False where that cannot be done; it may never settle.
 *
 * @param pack the id of the pack, with which the key begins
 */
export async function storeIndex(pack: string, key: string, index: SpottingIndex): Promise<boolean> {
  try {
    const encoded = await encodeIndex(index);
    const transaction = (await openDatabase()).transaction('indexes', 'readwrite');
    await Promise.all([
      transaction.store.delete(versionsOf(pack)),
      transaction.store.put(encoded, key),
      transaction.done,
    ]);
    return true;
  } catch (error) {
    console.warn('Counterpoint: the index could not be stored; it is built again next time', error);
    return false;
  }
}

/** The keys of the indexes of a pack, whatever version and format they are of. */
export function versionsOf(pack: string): IDBKeyRange {
  return IDBKeyRange.bound(`${pack}@`, `${pack}@\uffff`);
}

async function readAll(keys: string | IDBKeyRange): Promise<StoredIndexes> {
  const { store } = (await openDatabase()).transaction('indexes');
  const [found, values] = await Promise.all([store.getAllKeys(keys), store.getAll(keys)]);
  return new Map(found.map((key, at) => [key, values[at]]));
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
