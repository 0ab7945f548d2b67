import { describeEntry } from '../knowledge/describe.ts';
import type { EntryView } from '../knowledge/entry-view.ts';
import { sameKeys } from '../knowledge/same.ts';
import type { Id } from '../knowledge/schema/common.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import { type EntrySummary, summarizeEntries } from '../knowledge/summaries.ts';

/** Everything that is asked of an actor or entry while somebody reads. */
export interface StoredEntry {
  summary: EntrySummary;
  view: EntryView;
  /** What says that it is the same as one of another pack. */
  same: string[];
}

/** What is stored of every actor and entry of a pack, one after the other: a large pack takes seconds. */
export function* deriveEntries(pack: Pack): Generator<[Id, StoredEntry]> {
  for (const [id, summary] of Object.entries(summarizeEntries(pack))) {
    yield [id, { summary, view: describeEntry(pack, id)!, same: sameKeys(pack.actors[id] ?? pack.entries[id]!) }];
  }
}
