import type { EntrySummary } from '../knowledge/summaries.ts';
import { done, failed } from '../messaging/answers.ts';
import { MAX_PAGE_MENTIONS } from '../messaging/limits.ts';
import type { Annotation, Answer, PageText } from '../messaging/protocol.ts';
import { loadBundledPack } from '../packs/bundled-pack.ts';
import { indexes } from '../packs/index-cache.ts';
import { knownEntries } from '../packs/known-entries.ts';
import { spotInSteps } from '../spotting/spot.ts';
import { PageTexts } from './page-texts.ts';
import { Scheduler } from './scheduler.ts';

const scheduler = new Scheduler();
const texts = new PageTexts();

/** Fetch what it takes to annotate, while it is still being asked whether anybody wants it. */
export function prepareToAnnotate(): void {
  indexes.preload();
  // Whoever needs the pack is told when it cannot be loaded.
  void loadBundledPack().catch(() => undefined);
}

/**
 * Spot every mention in the text of a page, with what the page needs of the entries that they name. Takes turns with
 * other frames; a newer request of the same frame ends an older one, which fails as `overtaken`.
 *
 * @param frame names the frame that asks among all frames of all tabs
 */
export async function annotate(frame: string, text: PageText): Promise<Answer<Annotation>> {
  const taken = texts.take(frame, text);
  if (!taken.ok) return taken;
  const turn = scheduler.begin(frame);
  try {
    const pack = await loadBundledPack();
    const spotted = await indexes.read(pack, (index) => {
      const work = spotInSteps(index, taken.value, undefined, text.headings);
      return scheduler.run(turn, work);
    });
    const mentions = spotted?.slice(0, MAX_PAGE_MENTIONS);
    if (!mentions) return failed('overtaken', `annotate: revision ${text.revision} was followed by another`);
    const known = await knownEntries.read();
    const entries: Record<string, EntrySummary> = {};
    for (const { entry } of mentions) {
      const summary = known.get(entry);
      if (summary) entries[entry] ??= summary;
    }
    return done({ mentions, entries });
  } finally {
    scheduler.end(turn);
  }
}
