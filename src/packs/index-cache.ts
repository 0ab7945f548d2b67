import { browser } from 'wxt/browser';
import type { Pack } from '../knowledge/schema/pack.ts';
import { withinTime } from '../messaging/within-time.ts';
import { buildIndex } from '../spotting/build-index.ts';
import { IndexError } from '../spotting/index-error.ts';
import { INDEX_FORMAT, type SpottingIndex } from '../spotting/index-format.ts';
import { openStored, readStored, type Stored, storeIndex } from './stored-index.ts';

/** How long is waited, ms, before a reader who has the index built anew is told that it is not stored. */
const STORE_MS = 10_000;

interface Loaded {
  index: SpottingIndex;
  /** Settles when an index that was built here is stored, or could not be; null for one that came from the database. */
  stored: Promise<boolean> | null;
}

/** Indexes of packs, as one life of the background has them. */
export class IndexCache {
  private current: { key: string; loaded: Promise<Loaded> } | undefined;
  private stored: Promise<Stored | undefined> | undefined;

  /** Begin to read what is stored: whether it is the index of a pack is told once that is there. */
  preload(): void {
    if (!this.current) this.stored ??= readStored();
  }

  /**
   * What `use` makes of the index of a pack: from memory, else from the database, else built, and stored without keeping
   * anybody waiting. Callers that ask at once share one load. Where the database cannot be used (private windows, a full
   * disk) the index is built for this life only. Should a stored one prove to contradict itself after all, it is built
   * anew, once. Any other fault is none of the index's, and told as it is.
   */
  async read<T>(pack: Pack, use: (index: SpottingIndex) => T | Promise<T>): Promise<T> {
    const loading = this.load(pack);
    const { index, stored } = await loading;
    try {
      return await use(index);
    } catch (error) {
      if (!(error instanceof IndexError) || stored) throw error;
      console.warn('Counterpoint: the stored index cannot be used; building it anew', error);
      // Others may have come to the same end before.
      const next = this.load(pack) === loading ? this.keep(pack, build) : this.load(pack);
      return use((await next).index);
    }
  }

  /** Build the index of a pack anew, whatever is there; tells whether the new one is stored as well. */
  async rebuild(pack: Pack): Promise<boolean> {
    const { stored } = await this.keep(pack, build);
    return stored !== null && withinTime(stored, STORE_MS, false);
  }

  private load(pack: Pack): Promise<Loaded> {
    return this.current?.key === keyOf(pack)
      ? this.current.loaded
      : this.keep(pack, (key) => this.loadOrBuild(key, pack));
  }

  private keep(pack: Pack, make: (key: string, pack: Pack) => Promise<Loaded>): Promise<Loaded> {
    const key = keyOf(pack);
    const current = { key, loaded: make(key, pack) };
    this.current = current;
    // The next to ask tries again.
    current.loaded.catch(() => {
      if (this.current === current) this.current = undefined;
    });
    return current.loaded;
  }

  private async loadOrBuild(key: string, pack: Pack): Promise<Loaded> {
    const reading = this.stored ?? readStored();
    this.stored = undefined;
    const index = openStored(await reading, key);
    return index ? { index, stored: null } : build(key, pack);
  }
}

/** The one that all messages to the background share. */
export const indexes = new IndexCache();

async function build(key: string, pack: Pack): Promise<Loaded> {
  const index = buildIndex(pack);
  return { index, stored: storeIndex(key, index) };
}

/** All that an index depends on: the pack, what an index is, and the code that builds it. */
function keyOf({ meta, content }: Pack): string {
  const { version } = browser.runtime.getManifest();
  return `${meta.id}@${meta.version} ${content} index ${INDEX_FORMAT} by ${version}`;
}
