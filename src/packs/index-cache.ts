import { browser } from 'wxt/browser';
import type { Pack } from '../knowledge/schema/pack.ts';
import { withinTime } from '../messaging/within-time.ts';
import { buildIndex } from '../spotting/build-index.ts';
import { IndexError } from '../spotting/index-error.ts';
import type { SpottingIndex } from '../spotting/index-format.ts';
import { indexKey } from './index-key.ts';
import { openStored, readStored, type StoredIndexes, storeIndex } from './stored-index.ts';

/** What an index is built from: a pack that may not have been loaded yet. */
export interface IndexSource extends Pick<Pack, 'meta' | 'content'> {
  load(): Promise<Pack>;
}

/** How long is waited, ms, before a reader who has the index built anew is told that it is not stored. */
const STORE_MS = 10_000;

interface Loaded {
  index: SpottingIndex;
  /** Settles when an index that was built here is stored, or could not be; null for one that came from the database. */
  stored: Promise<boolean> | null;
}

/** Indexes of packs, as one life of the background has them. */
export class IndexCache {
  private readonly current = new Map<string, { key: string; loaded: Promise<Loaded> }>();
  private stored: Promise<StoredIndexes> | undefined;

  /** Begin to read what is stored: of which packs that is the index is told once they are there. */
  preload(): void {
    if (this.current.size === 0) this.stored ??= readStored();
  }

  /** Look at what is stored again: somebody else has stored a pack. */
  forget(): void {
    this.stored = undefined;
  }

  /**
   * What `use` makes of the index of a pack: from memory, else from the database, else built, and stored without keeping
   * anybody waiting. Callers that ask at once share one load. Where the database cannot be used (private windows, a full
   * disk) the index is built for this life only. Should a stored one prove to contradict itself after all, it is built
   * anew, once. Any other fault is none of the index's, and told as it is.
   */
  async read<T>(source: IndexSource, use: (index: SpottingIndex) => T | Promise<T>): Promise<T> {
    const loading = this.load(source);
    const { index, stored } = await loading;
    try {
      return await use(index);
    } catch (error) {
      if (!(error instanceof IndexError) || stored) throw error;
      console.warn('Counterpoint: the stored index cannot be used; building it anew', error);
      // Others may have come to the same end before.
      const next = this.load(source) === loading ? this.keep(source, build) : this.load(source);
      return use((await next).index);
    }
  }

  /** Build the index of a pack anew, whatever is there; tells whether the new one is stored as well. */
  async rebuild(source: IndexSource): Promise<boolean> {
    const { stored } = await this.keep(source, build);
    return stored !== null && withinTime(stored, STORE_MS, false);
  }

  private load(source: IndexSource): Promise<Loaded> {
    const current = this.current.get(source.meta.id);
    return current?.key === keyOf(source)
      ? current.loaded
      : this.keep(source, (key, from) => this.loadOrBuild(key, from));
  }

  private keep(source: IndexSource, make: (key: string, source: IndexSource) => Promise<Loaded>): Promise<Loaded> {
    const { id } = source.meta;
    const key = keyOf(source);
    const current = { key, loaded: make(key, source) };
    this.current.set(id, current);
    // The next to ask tries again.
    current.loaded.catch(() => {
      if (this.current.get(id) === current) this.current.delete(id);
    });
    return current.loaded;
  }

  private async loadOrBuild(key: string, source: IndexSource): Promise<Loaded> {
    this.stored ??= readStored();
    const index = openStored(await this.stored, key);
    return index ? { index, stored: null } : build(key, source);
  }
}

/** The one that all messages to the background share. */
export const indexes = new IndexCache();

async function build(key: string, source: IndexSource): Promise<Loaded> {
  const index = buildIndex(await source.load());
  return { index, stored: storeIndex(source.meta.id, key, index) };
}

function keyOf(source: IndexSource): string {
  return indexKey(source, browser.runtime.getManifest().version);
}
