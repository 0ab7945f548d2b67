import type { Pack } from './schema/pack.ts';
import type { Position } from './schema/position.ts';

/** Positions that are still shown: all but the withdrawn. */
export function livePositions(pack: Pack): Position[] {
  return Object.values(pack.positions).filter(isLive);
}

export function isLive({ status }: Position): boolean {
  return status !== 'withdrawn';
}
