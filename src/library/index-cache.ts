import type { Pack } from '../knowledge/schema/pack.ts';
import { buildIndex } from '../spotting/build-index.ts';
import { INDEX_FORMAT, type SpottingIndex } from '../spotting/index-format.ts';
import { openDatabase } from './database.ts';

interface Stored {
  key: string;
  index: SpottingIndex;
}

/** Indexes of packs, as one life of the background has them. */
export class IndexCache {
  private current: { key: string; index: Promise<SpottingIndex> } | undefined;
  private stored: Promise<Stored | undefined> | undefined;

  /** Begin to read what is stored: whether it is the index of a pack is told once that is there. */
  preload(): void {
    if (!this.current) this.stored ??= readStored();
  }

  /**
   * The index of a pack: from memory, else from the database, else built and stored. Callers that ask at once share one
   * load. Where the database cannot be used (private windows, a full disk) the index is built for this life only.
   */
  get(pack: Pack): Promise<SpottingIndex> {
    const key = keyOf(pack);
    if (this.current?.key !== key) this.current = { key, index: this.loadOrBuild(key, pack) };
    return this.current.index;
  }

  /** What `read` makes of the index of a pack. One that cannot be used, for whatever reason, is built anew once. */
  async read<T>(pack: Pack, read: (index: SpottingIndex) => T): Promise<T> {
    try {
      return read(await this.get(pack));
    } catch (error) {
      console.warn('Counterpoint: the stored index cannot be used; building it anew', error);
      return read(await this.rebuild(pack));
    }
  }

  private async loadOrBuild(key: string, pack: Pack): Promise<SpottingIndex> {
    const stored = await (this.stored ?? readStored());
    this.stored = undefined;
    return stored?.key === key ? stored.index : buildAndStore(key, pack);
  }

  private rebuild(pack: Pack): Promise<SpottingIndex> {
    const key = keyOf(pack);
    this.current = { key, index: buildAndStore(key, pack) };
    return this.current.index;
  }
}

/** The one that all messages to the background share. */
export const indexes = new IndexCache();

function keyOf({ meta, content }: Pack): string {
  return `${meta.id}@${meta.version} ${content} index ${INDEX_FORMAT}`;
}

async function buildAndStore(key: string, pack: Pack): Promise<SpottingIndex> {
  const index = buildIndex(pack);
  await store(key, index);
  return index;
}

/** The one index that is stored, and its key. */
async function readStored(): Promise<Stored | undefined> {
  try {
    const cursor = await (await openDatabase()).transaction('indexes').store.openCursor();
    return cursor ? { key: cursor.key, index: cursor.value } : undefined;
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
