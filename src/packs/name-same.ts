import type { EntryRef } from '../knowledge/entry-ref.ts';
import type { EntryView } from '../knowledge/entry-view.ts';

/** The views with what says of them, and of who holds the positions in them, that they are the same as others. */
export function nameSame(views: readonly EntryView[], firsts: ReadonlyMap<EntryRef, EntryRef>): EntryView[] {
  const same = (ref: EntryRef) => {
    const first = firsts.get(ref);
    return first === undefined ? {} : { sameAs: first };
  };
  return views.map((view) => ({
    ...view,
    ...same(view.id),
    positions: view.positions.map((position) => ({
      ...position,
      actor: { ...position.actor, ...same(position.actor.id) },
    })),
  }));
}
