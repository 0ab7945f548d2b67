import type { Pack } from '../knowledge/schema/pack.ts';
import { buildIndex } from '../spotting/build-index.ts';
import { INDEX_FORMAT, type SpottingIndex } from '../spotting/index-format.ts';
import { openDatabase } from './database.ts';

let current: { key: string; index: Promise<SpottingIndex> } | undefined;

/**
 * The index of a pack: from memory, else from the database, else built and stored. Callers that ask at once share one
 * load. Where the database cannot be used (private windows, a full disk) the index is built for this life only.
 */
export function getIndex(pack: Pack): Promise<SpottingIndex> {
  const key = `${pack.meta.id}@${pack.meta.version} ${pack.content} index ${INDEX_FORMAT}`;
  if (current?.key !== key) current = { key, index: loadOrBuild(key, pack) };
  return current.index;
}

async function loadOrBuild(key: string, pack: Pack): Promise<SpottingIndex> {
  const stored = await readStored(key);
  if (stored) return stored;
  const index = buildIndex(pack);
  await store(key, index);
  return index;
}

async function readStored(key: string): Promise<SpottingIndex | undefined> {
  try {
    return await (await openDatabase()).get('indexes', key);
  } catch (error) {
    console.warn('Counterpoint: the index cache cannot be read; building the index anew', error);
    return undefined;
  }
}

async function store(key: string, index: SpottingIndex): Promise<void> {
  try {
    const transaction = (await openDatabase()).transaction('indexes', 'readwrite');
    // One pack, one index: whatever else is there belongs to an older version.
    await Promise.all([transaction.store.clear(), transaction.store.put(index, key), transaction.done]);
  } catch (error) {
    console.warn('Counterpoint: the index could not be stored; it is built again next time', error);
  }
}
