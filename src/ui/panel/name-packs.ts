import { listAll, withRemark } from '../../i18n/join.ts';
import type { EntryView, PositionView } from '../../knowledge/entry-view.ts';
import { claimsWithPositions, viewsOf, viewWith } from './panel-data.ts';

/** The name of the pack that a view is of, or of all that have the claim; null where there is nothing to tell apart. */
export type PackOf = (view: EntryView) => string | null;

/**
 * How the packs of positions are named where several of them are shown: by their titles, and where two have the same, as
 * anybody may call a pack anything, by their ids as well. As long as all positions are of one pack nobody names it.
 */
export function namePacks(views: EntryView[]): PackOf {
  const titles = new Map(claimsWithPositions(views).map(({ packId, limits }) => [packId, limits.pack]));
  if (titles.size < 2) return () => null;
  const isShared = (title: string) => [...titles.values()].filter((other) => other === title).length > 1;
  const nameOf = ({ packId, limits: { pack } }: EntryView) =>
    isShared(pack) ? withRemark(pack, packId ?? null) : pack;
  return (view) => listAll(viewsOf(view).map(nameOf));
}

/** A claim as it is told from others in words: two packs may have one of a name without saying that it is the same. */
export function nameClaim(claim: EntryView, packOf: PackOf): string {
  return viewsOf(claim).length > 1 ? claim.label : withRemark(claim.label, packOf(claim));
}

/** The packs that record some positions on a claim that several packs have; null where all of those packs do. */
export function packsOf(claim: EntryView, positions: readonly PositionView[], packOf: PackOf): string | null {
  const recorded = new Set(positions.map((position) => viewWith(claim, position).id));
  const views = viewsOf(claim).filter(({ id }) => recorded.has(id));
  return views.length === viewsOf(claim).length ? null : listAll(views.flatMap((view) => packOf(alone(view)) ?? []));
}

/** The pack of one position; null where there is nothing to tell apart. */
export function packWith(claim: EntryView, position: PositionView, packOf: PackOf): string | null {
  return packOf(alone(viewWith(claim, position)));
}

/** A claim as one pack has it. */
function alone({ elsewhere: _, ...view }: EntryView): EntryView {
  return view;
}
