import { type EntrySummary, summarizeEntries } from '../knowledge/summaries.ts';
import type { Annotation } from '../messaging/protocol.ts';
import { spot } from '../spotting/spot.ts';
import { loadBundledPack } from './bundled-pack.ts';
import { indexes } from './index-cache.ts';

/** Fetch what it takes to annotate, while it is still being asked whether anybody wants it. */
export function prepareToAnnotate(): void {
  indexes.preload();
  // Whoever needs the pack is told when it cannot be loaded.
  void loadBundledPack().catch(() => undefined);
}

/** Spot every mention in the blocks of one page, with what the page needs of the entries that they name. */
export async function annotate(blocks: string[]): Promise<Annotation> {
  const pack = await loadBundledPack();
  const mentions = await indexes.read(pack, (index) => spot(index, blocks));
  const summaries = summarizeEntries(pack);
  const entries: Record<string, EntrySummary> = {};
  for (const { entry } of mentions) {
    const summary = summaries[entry];
    if (summary) entries[entry] ??= summary;
  }
  return { mentions, entries };
}
