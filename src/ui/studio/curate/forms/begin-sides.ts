import type { Conflict } from '../../../../knowledge/schema/conflict.ts';
import type { Position } from '../../../../knowledge/schema/position.ts';

/** Stances that stand on one side; who is neutral stands on none. */
const SIDES = [['support', 'qualify'], ['oppose']];

/** The sides of a disagreement as stances draw them, named after who stands there first; less than two are none. */
export function beginSides(
  positions: readonly (readonly [id: string, position: Position])[],
  actors: ReadonlyMap<string, { label: string }>,
): Conflict['sides'] {
  return SIDES.flatMap((stances) => {
    const own = positions.filter(([, { stance }]) => stances.includes(stance));
    const [first] = own;
    if (!first) return [];
    const { actor } = first[1];
    return [{ label: actors.get(actor)?.label ?? actor, positions: own.map(([id]) => id) }];
  });
}
