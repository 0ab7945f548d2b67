import { type EntrySummary, summarizeEntries } from '../knowledge/summaries.ts';
import { loadBundledPack } from './bundled-pack.ts';

// A map: what names an entry may come from anywhere, and say `constructor`.
let inMemory: ReadonlyMap<string, EntrySummary> | null = null;

/** The entries that the packs know, by id: what to hold names of entries against, for those who must not know where packs are kept. */
export const knownEntries = {
  async read(): Promise<ReadonlyMap<string, EntrySummary>> {
    const pack = await loadBundledPack();
    inMemory ??= new Map(Object.entries(summarizeEntries(pack)));
    return inMemory;
  },
  /** The same without waiting; null until somebody has waited. */
  peek: (): ReadonlyMap<string, EntrySummary> | null => inMemory,
};
