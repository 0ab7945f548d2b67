import { type Category, categoryOfActor } from './category.ts';
import type { Id } from './schema/common.ts';
import type { Pack } from './schema/pack.ts';
import type { Position } from './schema/position.ts';

/**
 * How the recorded positions on a claim stand to each other: `contested` when an editor has confirmed a conflict,
 * `agreed` when several actors hold one stance, `one-sided` when only one actor has a position. Null for an actor, for
 * an entry on which nobody has a position, and where stances differ without any conflict.
 */
export type Contention = 'contested' | 'agreed' | 'one-sided' | null;

/** What it takes to mark and list an actor or entry. */
export interface EntrySummary {
  label: string;
  category: Category;
  contention: Contention;
}

/** The summary of every actor and entry, by id. */
export function summarizeEntries(pack: Pack): Record<Id, EntrySummary> {
  const positions = Map.groupBy(livePositions(pack), (position) => position.entry);
  const contested = new Set(
    Object.values(pack.conflicts)
      .filter((conflict) => conflict.kinds.some((kind) => kind !== 'artefact'))
      .flatMap((conflict) => conflict.entries),
  );
  const summaries: Record<Id, EntrySummary> = {};
  for (const { id, label, kind } of Object.values(pack.actors)) {
    summaries[id] = { label, category: categoryOfActor(kind), contention: null };
  }
  for (const { id, label } of Object.values(pack.entries)) {
    const contention = contested.has(id) ? 'contested' : contentionOf(positions.get(id) ?? []);
    summaries[id] = { label, category: 'claim', contention };
  }
  return summaries;
}

/** Positions that are still shown: all but the withdrawn. */
export function livePositions(pack: Pack): Position[] {
  return Object.values(pack.positions).filter((position) => position.status !== 'withdrawn');
}

function contentionOf(positions: Position[]): Contention {
  if (!positions.length) return null;
  if (new Set(positions.map((position) => position.actor)).size === 1) return 'one-sided';
  return new Set(positions.map((position) => position.stance)).size === 1 ? 'agreed' : null;
}
