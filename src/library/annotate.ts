import { type EntrySummary, summarizeEntries } from '../knowledge/summaries.ts';
import type { Annotation } from '../messaging/protocol.ts';
import { spot } from '../spotting/spot.ts';
import { loadBundledPack } from './bundled-pack.ts';
import { openDatabase } from './database.ts';
import { indexes } from './index-cache.ts';

/** Spot every mention in the blocks of one page, with what the page needs of the entries that they name. */
export async function annotate(blocks: string[]): Promise<Annotation> {
  // Opened while the pack is on its way; whoever reads from it is told when it cannot be used.
  void openDatabase().catch(() => undefined);
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
