import type { ConflictView, EntryView, PositionView } from '../knowledge/entry-view.ts';
import type { Id } from '../knowledge/schema/common.ts';
import type { PackNews } from './version-changes.ts';

/** A view, and what other packs say of the same, with what the last update of each pack has added or changed. */
export function tellNews<View extends EntryView>(view: View, all: ReadonlyMap<Id, PackNews>): View {
  const elsewhere = view.elsewhere?.map((other) => tellNews(other, all));
  const told = elsewhere ? { ...view, elsewhere } : view;
  const news = view.packId === undefined ? undefined : all.get(view.packId);
  if (!news) return told;
  const tell = (position: PositionView): PositionView => {
    const kind = news.positions.get(position.id);
    return kind ? { ...position, news: kind } : position;
  };
  const positions = view.positions.map(tell);
  const spokenFor = view.spokenFor.map(tell);
  const conflicts = view.conflicts.map(
    (conflict): ConflictView => ({
      ...conflict,
      sides: conflict.sides.map((side) => ({ ...side, positions: side.positions.map(tell) })),
    }),
  );
  const shown = [
    ...positions,
    ...spokenFor,
    ...conflicts.flatMap(({ sides }) => sides.flatMap((one) => one.positions)),
  ];
  if (!shown.some((position) => position.news)) return told;
  return { ...told, positions, spokenFor, conflicts, updated: news.day };
}
