import type { Category } from '../../../knowledge/category.ts';
import type { FoundEntry } from '../../../messaging/protocol.ts';

/** One mark of the article on the strip beside the list. */
export interface Tick {
  entry: string;
  label: string;
  category: Category;
  contested: boolean;
  /** Its number among the marks of its entry, from 0. */
  nth: number;
  /** Where in the article it stands, as a share of it. */
  at: number;
}

/** More than a strip has room for; a page may tell of any number. */
const MOST = 2000;

/** The marks of a page in the order of its text. */
export function placeTicks(found: readonly FoundEntry[]): Tick[] {
  return found
    .flatMap(({ id, label, category, contention, at = [] }) =>
      at.map((place, nth) => ({ entry: id, label, category, contested: contention === 'contested', nth, at: place })),
    )
    .slice(0, MOST)
    .sort((one, other) => one.at - other.at);
}

/** The tick nearest to a place; null where none is within reach, both as shares of the strip. */
export function nearestTick(ticks: readonly Tick[], at: number, reach: number): Tick | null {
  let nearest: Tick | null = null;
  for (const tick of ticks) if (!nearest || Math.abs(tick.at - at) < Math.abs(nearest.at - at)) nearest = tick;
  return nearest && Math.abs(nearest.at - at) <= reach ? nearest : null;
}
