import type { Pack } from '../knowledge/schema/pack.ts';
import { type EntrySummary, summarizeEntries } from '../knowledge/summaries.ts';
import type { Annotation } from '../messaging/protocol.ts';
import { spot } from '../spotting/spot.ts';
import type { Mention } from '../spotting/types.ts';
import { loadBundledPack } from './bundled-pack.ts';
import { indexes } from './index-cache.ts';

/** A stored index that cannot be used, for whatever reason, is built anew once. */
async function spotIn(pack: Pack, blocks: readonly string[]): Promise<Mention[]> {
  try {
    return spot(await indexes.get(pack), blocks);
  } catch (error) {
    console.warn('Counterpoint: the stored index cannot be used; building it anew', error);
    return spot(await indexes.rebuild(pack), blocks);
  }
}

/** Spot every mention in the blocks of one page, with what the page needs of the entries that they name. */
export async function annotate(blocks: string[]): Promise<Annotation> {
  const pack = await loadBundledPack();
  const mentions = await spotIn(pack, blocks);
  const summaries = summarizeEntries(pack);
  const entries: Record<string, EntrySummary> = {};
  for (const { entry } of mentions) {
    const summary = summaries[entry];
    if (summary) entries[entry] ??= summary;
  }
  return { mentions, entries };
}
