import type { Pack } from '../knowledge/schema/pack.ts';

/** A position in words. */
export interface PositionWords {
  id: string;
  actor: string;
  entry: string;
  gist: string;
}

/** What a reader would have otherwise with another version of a pack. */
export interface PackDifference {
  added: PositionWords[];
  changed: (PositionWords & { before: string })[];
  removed: PositionWords[];
}

/** The positions of which two versions of a pack say different things. */
export function comparePacks(before: Pack, after: Pack): PackDifference {
  const difference: PackDifference = { added: [], changed: [], removed: [] };
  for (const [id, position] of Object.entries(after.positions)) {
    const last = Object.hasOwn(before.positions, id) ? before.positions[id] : undefined;
    if (!last) difference.added.push(inWords(after, position));
    else if (tells(last) !== tells(position)) {
      difference.changed.push({ ...inWords(after, position), before: last.gist });
    }
  }
  for (const [id, position] of Object.entries(before.positions)) {
    if (!Object.hasOwn(after.positions, id)) difference.removed.push(inWords(before, position));
  }
  return difference;
}

type Position = Pack['positions'][string];

/** All of it that a reader is shown. */
function tells({ evidence, ...position }: Position): string {
  return JSON.stringify([position, evidence.map(({ source, exact }) => [source, exact])]);
}

function inWords(pack: Pack, { id, actor, entry, gist }: Position): PositionWords {
  return { id, actor: pack.actors[actor]!.label, entry: pack.entries[entry]!.label, gist };
}
