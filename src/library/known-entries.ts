import { type EntrySummary, summarizeEntries } from '../knowledge/summaries.ts';
import { loadBundledPack } from './bundled-pack.ts';

/** Every entry that a pack knows, by id. A map: what names an entry may come from anywhere, and say `constructor`. */
export type KnownEntries = ReadonlyMap<string, EntrySummary>;

let inMemory: KnownEntries | null = null;

/** What to hold names of entries against, for those who must not know where packs are kept. */
export const knownEntries = {
  async read(): Promise<KnownEntries> {
    const pack = await loadBundledPack();
    inMemory ??= new Map(Object.entries(summarizeEntries(pack)));
    return inMemory;
  },
  /** The same without waiting; null until somebody has waited. */
  peek: (): KnownEntries | null => inMemory,
};
