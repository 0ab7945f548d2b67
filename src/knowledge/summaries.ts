import { type Category, categoryOfActor } from './category.ts';
import { isLive } from './live-positions.ts';
import type { Id } from './schema/common.ts';
import type { Conflict } from './schema/conflict.ts';
import type { Pack } from './schema/pack.ts';

/** Of a claim on which an editor has confirmed a conflict: `contested`. Null for any other, and for an actor. */
export type Contention = 'contested' | null;

/** What it takes to mark and list an actor or entry. */
export interface EntrySummary {
  label: string;
  category: Category;
  contention: Contention;
}

/** The summary of every actor and entry, by id. */
export function summarizeEntries(pack: Pack): Record<Id, EntrySummary> {
  const conflicts = Object.values(pack.conflicts).filter((conflict) => isDispute(pack, conflict));
  const contested = new Set(conflicts.flatMap(({ entries }) => entries));
  const summaries: Record<Id, EntrySummary> = {};
  for (const { id, label, kind } of Object.values(pack.actors)) {
    summaries[id] = { label, category: categoryOfActor(kind), contention: null };
  }
  for (const { id, label } of Object.values(pack.entries)) {
    summaries[id] = { label, category: 'claim', contention: contested.has(id) ? 'contested' : null };
  }
  return summaries;
}

/** Whether two sides are left when withdrawn positions are taken out, and it is not all the fault of a source. */
function isDispute(pack: Pack, { kinds, sides }: Conflict): boolean {
  const left = sides.filter(({ positions }) => positions.some((id) => isLive(pack.positions[id]!)));
  return left.length > 1 && kinds.some((kind) => kind !== 'artefact');
}
