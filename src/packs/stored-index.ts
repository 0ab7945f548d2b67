import { withinTime } from '../messaging/within-time.ts';
import { decodeIndex, encodeIndex } from '../spotting/encode-index.ts';
import type { SpottingIndex } from '../spotting/index-format.ts';
import { openDatabase } from './database.ts';

/** What lies in the database, not yet looked at. */
export interface Stored {
  key: string;
  value: unknown;
}

/** How long is waited for the database, ms: to build an index takes less. */
const READ_MS = 1500;

/**
 * The one index that is stored, and its key. Undefined where there is none, where it cannot be read, and where that
 * takes too long: a transaction that somebody holds open keeps all others waiting.
 */
export async function readStored(): Promise<Stored | undefined> {
  const late = new Error(`no answer in ${READ_MS} ms`);
  const read = await withinTime(readFirst().catch(asError), READ_MS, late);
  if (!(read instanceof Error)) return read;
  console.warn('Counterpoint: the index cache cannot be read; building the index anew', read);
  return undefined;
}

/** The index in what was stored under a key; undefined when it is another's, or damaged. */
export function openStored(stored: Stored | undefined, key: string): SpottingIndex | undefined {
  if (stored?.key !== key) return undefined;
  try {
    return decodeIndex(stored.value);
  } catch (error) {
    console.warn('Counterpoint: the stored index is damaged; building it anew', error);
    return undefined;
  }
}

/** Store an index in place of whatever is there. False where that cannot be done; it may never settle. */
export async function storeIndex(key: string, index: SpottingIndex): Promise<boolean> {
  try {
    const transaction = (await openDatabase()).transaction('indexes', 'readwrite');
    // One pack, one index: whatever else is there belongs to an older version.
    await Promise.all([transaction.store.clear(), transaction.store.put(encodeIndex(index), key), transaction.done]);
    return true;
  } catch (error) {
    console.warn('Counterpoint: the index could not be stored; it is built again next time', error);
    return false;
  }
}

async function readFirst(): Promise<Stored | undefined> {
  const cursor = await (await openDatabase()).transaction('indexes').store.openCursor();
  return cursor ? { key: cursor.key, value: cursor.value } : undefined;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
