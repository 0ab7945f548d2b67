import { browser } from 'wxt/browser';
import { inSlices } from '../async/in-slices.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import { withinTime } from '../messaging/within-time.ts';
import { buildIndexInSteps } from '../spotting/build-index.ts';
import { IndexError } from '../spotting/index-error.ts';
import type { SpottingIndex } from '../spotting/index-format.ts';
import { once } from '../spotting/memoize.ts';
import type { Openings } from '../spotting/openings.ts';
import { BUNDLED } from './bundled-pack.ts';
import { indexKey } from './index-key.ts';
import { openStored, readStored, type StoredIndexes, storeIndex, versionsOf } from './stored-index.ts';
import { readOpenings, storeOpenings } from './stored-openings.ts';

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
  /** What is stored of the extension's own pack, read while it is still being asked which packs there are. */
  private preloaded: Promise<StoredIndexes> | null = null;
  private reading: Promise<ReadonlyMap<string, Openings>> | null = null;

  /** Begin to read what nearly every page needs. */
  preload(): void {
    if (this.current.size === 0) this.preloaded ??= readStored(versionsOf(BUNDLED));
    this.reading ??= readOpenings();
  }

  /** Look at what is stored again: somebody else has stored a pack. */
  forget(): void {
    this.preloaded = null;
    this.reading = null;
  }

  /** Begin to read or build the index of a pack, for whoever needs it next. */
  prepare(source: IndexSource): void {
    // Whoever uses it is told when there is none to be had.
    this.load(source).catch(() => undefined);
  }

  /** The openings of the packs' indexes, as far as they are stored. */
  openings(): Promise<ReadonlyMap<string, Openings>> {
    this.reading ??= readOpenings();
    return this.reading;
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
    const stored = source.meta.id === BUNDLED ? this.preloaded : null;
    if (stored) this.preloaded = null;
    const index = await openStored(await (stored ?? readStored(key)), key);
    const loaded = index ? { index, stored: null } : await build(key, source);
    void this.mendOpenings(key, source, loaded.index).catch(() => undefined);
    return loaded;
  }

  /** The extension's own pack is searched for on every page. */
  private async mendOpenings(key: string, { meta }: IndexSource, index: SpottingIndex): Promise<void> {
    if (meta.id !== BUNDLED && !(await this.openings()).has(key)) await storeOpenings(key, index);
  }
}

/** The one that all messages to the background share. */
export const indexes = new IndexCache();

async function build(key: string, source: IndexSource): Promise<Loaded> {
  const index = await inSlices(buildIndexInSteps(await source.load()));
  return { index, stored: storeIndex(source.meta.id, key, index) };
}

const version = once(() => browser.runtime.getManifest().version);

/** The key of the index of a pack, which is that of its openings as well. */
export function keyOf(source: IndexSource): string {
  return indexKey(source, version());
}
