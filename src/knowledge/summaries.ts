import { type Category, categoryOfActor } from './category.ts';
import { type Contention, isDispute } from './contention.ts';
import { livePositions, liveSides } from './live-positions.ts';
import type { Id } from './schema/common.ts';
import type { Pack } from './schema/pack.ts';
import { bodiesSpokenFor } from './spoken-for.ts';

/** What it takes to mark and list an actor or entry. */
export interface EntrySummary {
  label: string;
  category: Category;
  contention: Contention;
  /** Whether there is more to say than what it is: a position, a conflict, or a position of those who speak for it. */
  recorded: boolean;
}

/** The summary of every actor and entry, by id. */
export function summarizeEntries(pack: Pack): Record<Id, EntrySummary> {
  const disputes = Object.values(pack.conflicts).filter((conflict) =>
    isDispute({ ...conflict, sides: liveSides(pack, conflict) }),
  );
  const contested = new Set(disputes.flatMap(({ entries }) => entries));
  const recorded = findRecorded(pack);
  const summaries: Record<Id, EntrySummary> = {};
  for (const { id, label, kind } of Object.values(pack.actors)) {
    summaries[id] = { label, category: categoryOfActor(kind), contention: null, recorded: recorded.has(id) };
  }
  for (const { id, label } of Object.values(pack.entries)) {
    const contention = contested.has(id) ? 'contested' : null;
    summaries[id] = { label, category: 'claim', contention, recorded: recorded.has(id) };
  }
  return summaries;
}

/** The actors and entries of which anything is recorded. */
function findRecorded(pack: Pack): Set<Id> {
  const conflicts = Object.values(pack.conflicts).filter((conflict) => liveSides(pack, conflict).length > 0);
  return new Set([
    ...livePositions(pack).flatMap(({ actor, entry }) => [actor, entry]),
    ...conflicts.flatMap(({ entries }) => entries),
    ...bodiesSpokenFor(pack),
  ]);
}
