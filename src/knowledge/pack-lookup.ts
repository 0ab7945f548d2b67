import { findLatest } from './find-latest.ts';
import { livePositions } from './live-positions.ts';
import type { Id } from './schema/common.ts';
import type { Pack } from './schema/pack.ts';
import type { Position } from './schema/position.ts';

type Conflict = Pack['conflicts'][string];

/** Records of a pack by what they are about, each in the order of the pack. */
export interface PackLookup {
  /** Positions that are still shown. */
  byActor: ReadonlyMap<Id, Position[]>;
  byEntry: ReadonlyMap<Id, Position[]>;
  conflictsByEntry: ReadonlyMap<Id, Conflict[]>;
  conflictsByPosition: ReadonlyMap<Id, Conflict[]>;
  /** Date (EDTF) on which the last of its sources appeared. */
  latest: string | null;
}

const lookups = new WeakMap<Pack, PackLookup>();

/** The lookup of a pack, made once: to go through all records for each of them takes minutes where there are thousands. */
export function lookupOf(pack: Pack): PackLookup {
  const known = lookups.get(pack);
  if (known) return known;
  const live = livePositions(pack);
  const conflicts = Object.values(pack.conflicts);
  const lookup: PackLookup = {
    byActor: Map.groupBy(live, ({ actor }) => actor),
    byEntry: Map.groupBy(live, ({ entry }) => entry),
    conflictsByEntry: groupByEach(conflicts, ({ entries }) => entries),
    conflictsByPosition: groupByEach(conflicts, ({ sides }) => sides.flatMap(({ positions }) => positions)),
    latest: findLatest(Object.values(pack.sources)),
  };
  lookups.set(pack, lookup);
  return lookup;
}

function groupByEach<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
