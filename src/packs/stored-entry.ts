import { describeEntry } from '../knowledge/describe.ts';
import type { EntryView } from '../knowledge/entry-view.ts';
import { sameKeys } from '../knowledge/same.ts';
import type { Id } from '../knowledge/schema/common.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import { type EntrySummary, summarizeEntries } from '../knowledge/summaries.ts';

/** What is asked of an actor or entry when its card is opened. */
export interface StoredEntry {
  view: EntryView;
  /** What says that it is the same as one of another pack. */
  same: string[];
}

/** What is stored of an actor or entry, by the name of the store. */
export interface Derived {
  id: Id;
  summaries: EntrySummary;
  entries: StoredEntry;
}

/** What is stored of every actor and entry of a pack, by the order of their ids, one after the other: a large pack takes seconds. */
export function* deriveEntries(pack: Pack): Generator<Derived> {
  const summaries = summarizeEntries(pack);
  for (const id of Object.keys(summaries).sort()) {
    const same = sameKeys(pack.actors[id] ?? pack.entries[id]!);
    yield { id, summaries: summaries[id]!, entries: { view: describeEntry(pack, id)!, same } };
  }
}
