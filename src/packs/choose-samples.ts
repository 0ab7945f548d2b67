import type { Pack } from '../knowledge/schema/pack.ts';

type Entry = Pack['entries'][string];
type Position = Pack['positions'][string];

/** A claim as a card would show it, in short. */
export interface Sample {
  entry: Entry;
  /** One of each stance, as far as there is room. */
  positions: { position: Position; actor: Pack['actors'][string]; source: Pack['sources'][string] | undefined }[];
}

/**
 * What a pack is like, for who has to decide on it: claims on which it records most stances, then most positions, each
 * with so many positions.
 */
export function chooseSamples(pack: Pack, most: number, mostPositions: number): Sample[] {
  const byEntry = Map.groupBy(Object.values(pack.positions), ({ entry }) => entry);
  const stances = (positions: readonly Position[]) => new Set(positions.map(({ stance }) => stance)).size;
  return [...byEntry]
    .sort(([, a], [, b]) => stances(b) - stances(a) || b.length - a.length)
    .slice(0, most)
    .map(([id, positions]) => ({
      entry: pack.entries[id]!,
      positions: oneOfEach(positions)
        .slice(0, mostPositions)
        .map((position) => ({
          position,
          actor: pack.actors[position.actor]!,
          source: pack.sources[position.evidence[0]!.source],
        })),
    }));
}

/** The first position of each stance, then the others. */
function oneOfEach(positions: readonly Position[]): Position[] {
  const first = [...Map.groupBy(positions, ({ stance }) => stance).values()].map(([one]) => one!);
  return [...first, ...positions.filter((position) => !first.includes(position))];
}
