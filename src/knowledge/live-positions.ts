import type { Conflict } from './schema/conflict.ts';
import type { Pack } from './schema/pack.ts';
import type { Position } from './schema/position.ts';

/** Positions that are still shown: all but the withdrawn. */
export function livePositions(pack: Pack): Position[] {
  return Object.values(pack.positions).filter(isLive);
}

export function isLive({ status }: Position): boolean {
  return status !== 'withdrawn';
}

/** The sides of a conflict with the positions that are still shown; a side of which none is left is left out. */
export function liveSides(pack: Pack, { sides }: Conflict): { label: string; positions: Position[] }[] {
  return sides
    .map(({ label, positions }) => ({ label, positions: positions.map((id) => pack.positions[id]!).filter(isLive) }))
    .filter(({ positions }) => positions.length > 0);
}
