import type { Id } from '../schema/common.ts';
import type { AuthoredPack } from '../schema/pack.ts';
import type { Position, Stance } from '../schema/position.ts';
import type { Found, LintContext } from './rule.ts';

/** How the positions on one entry are spread. */
export interface Balance {
  entry: Id;
  label: string;
  stances: Record<Stance, number>;
  /** Positions by the source they rest on; one with several sources counts for each. */
  sources: Map<Id, number>;
  actors: number;
  conflicts: number;
}

/** The balance of every entry on which someone has a position, in the order of the entries. */
export function balanceOf(pack: AuthoredPack): Balance[] {
  const positions = Map.groupBy(pack.positions, ({ entry, status }) => (status === 'withdrawn' ? '' : entry));
  return pack.entries
    .filter(({ id }) => positions.has(id))
    .map(({ id, label }) => {
      const held = positions.get(id) ?? [];
      return {
        entry: id,
        label,
        stances: countStances(held),
        sources: countSources(held),
        actors: new Set(held.map(({ actor }) => actor)).size,
        conflicts: pack.conflicts.filter(({ entries }) => entries.includes(id)).length,
      };
    });
}

/** Rule 15: entries on which stances contradict each other, but no editor has confirmed or refused a conflict. */
export function* checkBalance({ pack }: LintContext): Generator<Found> {
  for (const { entry, stances, actors, conflicts } of balanceOf(pack)) {
    const isCandidate = actors > 1 && stances.support > 0 && stances.oppose + stances.qualify > 0;
    if (!isCandidate || conflicts) continue;
    const against = [stances.oppose && `${stances.oppose} oppose`, stances.qualify && `${stances.qualify} qualify`];
    yield {
      path: ['entries', pack.entries.findIndex(({ id }) => id === entry)],
      record: entry,
      reason: `${[`${stances.support} support`, ...against].filter(Boolean).join(', ')}, but no conflict names it`,
    };
  }
}

function countStances(positions: Position[]): Record<Stance, number> {
  const counts = { support: 0, oppose: 0, qualify: 0, neutral: 0 };
  for (const { stance } of positions) counts[stance]++;
  return counts;
}

function countSources(positions: Position[]): Map<Id, number> {
  const counts = new Map<Id, number>();
  for (const { evidence } of positions) {
    for (const source of new Set(evidence.map((item) => item.source)))
      counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return counts;
}
