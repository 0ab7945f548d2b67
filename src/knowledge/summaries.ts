import { type Category, categoryOfActor } from './category.ts';
import { type Contention, isDispute } from './contention.ts';
import { liveSides } from './live-positions.ts';
import type { Id } from './schema/common.ts';
import type { Pack } from './schema/pack.ts';

/** What it takes to mark and list an actor or entry. */
export interface EntrySummary {
  label: string;
  category: Category;
  contention: Contention;
}

/** The summary of every actor and entry, by id. */
export function summarizeEntries(pack: Pack): Record<Id, EntrySummary> {
  const disputes = Object.values(pack.conflicts).filter((conflict) =>
    isDispute({ ...conflict, sides: liveSides(pack, conflict) }),
  );
  const contested = new Set(disputes.flatMap(({ entries }) => entries));
  const summaries: Record<Id, EntrySummary> = {};
  for (const { id, label, kind } of Object.values(pack.actors)) {
    summaries[id] = { label, category: categoryOfActor(kind), contention: null };
  }
  for (const { id, label } of Object.values(pack.entries)) {
    summaries[id] = { label, category: 'claim', contention: contested.has(id) ? 'contested' : null };
  }
  return summaries;
}
