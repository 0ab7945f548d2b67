import { withRemark } from '../../i18n/join.ts';
import type { EntryView } from '../../knowledge/entry-view.ts';
import { claimsWithPositions } from './panel-data.ts';

/** The name of the pack that a view is of; null where there is nothing to tell apart. */
export type PackOf = (view: EntryView) => string | null;

/**
 * How the packs of positions are named where several of them are shown: by their titles, and where two have the same, as
 * anybody may call a pack anything, by their ids as well. As long as all positions are of one pack nobody names it.
 */
export function namePacks(views: EntryView[]): PackOf {
  const titles = new Map(claimsWithPositions(views).map(({ packId, limits }) => [packId, limits.pack]));
  if (titles.size < 2) return () => null;
  const isShared = (title: string) => [...titles.values()].filter((other) => other === title).length > 1;
  return ({ packId, limits: { pack } }) => (isShared(pack) ? withRemark(pack, packId ?? null) : pack);
}
