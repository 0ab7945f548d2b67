import type { EntrySummary } from '../knowledge/summaries.ts';
import { done, failed } from '../messaging/answers.ts';
import { MAX_PAGE_MENTIONS } from '../messaging/limits.ts';
import type { Annotation, Answer, PageText } from '../messaging/protocol.ts';
import { askSome } from '../packs/ask-packs.ts';
import { indexes, keyOf } from '../packs/index-cache.ts';
import type { InstalledPack } from '../packs/installed-pack.ts';
import { library } from '../packs/library.ts';
import { mentionWithRef } from '../packs/with-refs.ts';
import { countWords, limitFlood } from '../spotting/limit-flood.ts';
import { once } from '../spotting/memoize.ts';
import { mergeMentions } from '../spotting/merge-mentions.ts';
import { type Openings, TextOpenings } from '../spotting/openings.ts';
import { spotInSteps } from '../spotting/spot.ts';
import type { Steps } from '../spotting/steps.ts';
import type { Mention } from '../spotting/types.ts';
import { withBothQuotes } from '../spotting/with-both-quotes.ts';
import { PageTexts } from './page-texts.ts';
import { Scheduler, type Turn } from './scheduler.ts';

const scheduler = new Scheduler();
const texts = new PageTexts();

/** Fetch what it takes to annotate, while it is still being asked whether anybody wants it. */
export function prepareToAnnotate(): void {
  indexes.preload();
  // Whoever needs the pack is told when it cannot be loaded.
  void library.packs().catch(() => undefined);
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
    const packs = await findTouched(turn, await library.packs(), taken.value);
    for (const pack of packs ?? []) indexes.prepare(pack);
    const lists: Mention[][] = [];
    const cut: string[] = [];
    const words = once(() => taken.value.reduce((sum, block) => sum + countWords(block), 0));
    const answers = await askSome(packs ?? [], (pack) =>
      indexes.read(pack, (index) => scheduler.run(turn, spotInSteps(index, taken.value, undefined, text.headings))),
    );
    for (const [pack, spotted] of answers) {
      if (!spotted) break;
      const { mentions, isCut } = library.isBundled(pack)
        ? { mentions: spotted, isCut: false }
        : limitFlood(spotted, taken.value, words());
      if (isCut) cut.push(pack.meta.id);
      lists.push(mentions.map((mention) => mentionWithRef(mention, pack.meta.id)));
    }
    if (turn.isOver) return failed('overtaken', `annotate: revision ${text.revision} was followed by another`);
    const merged = mergeMentions(lists).slice(0, MAX_PAGE_MENTIONS);
    const known = await library.summarize(merged.map(({ entry }) => entry));
    const mentions = merged
      .filter(({ entry }) => known.has(entry))
      .map((mention) => ({ ...mention, ...withBothQuotes(taken.value[mention.block] ?? '', mention) }));
    const entries: Record<string, EntrySummary> = Object.fromEntries(known);
    return done({ mentions, entries, ...(cut.length > 0 && { cut }) });
  } finally {
    scheduler.end(turn);
  }
}

/** The packs that may know something of a text; null when the turn has ended. An index that finds nothing is not read. */
async function findTouched(
  turn: Turn,
  packs: readonly InstalledPack[],
  blocks: readonly string[],
): Promise<readonly InstalledPack[] | null> {
  // To find out about one takes as long as to search for it.
  if (packs.length === 1) return packs;
  return scheduler.run(turn, filterTouched(packs, await indexes.openings(), blocks));
}

function* filterTouched(
  packs: readonly InstalledPack[],
  openings: ReadonlyMap<string, Openings>,
  blocks: readonly string[],
): Steps<InstalledPack[]> {
  const text = yield* TextOpenings.read(blocks);
  const touched: InstalledPack[] = [];
  for (const pack of packs) {
    const ofPack = openings.get(keyOf(pack));
    if (!ofPack || text.hasAny(ofPack)) touched.push(pack);
    yield;
  }
  return touched;
}
