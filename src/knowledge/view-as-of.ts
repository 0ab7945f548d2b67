import { type Standing, standingAsOf } from './as-of.ts';
import type { ConflictView, EntryView, PositionView } from './entry-view.ts';

/** What was on record of an entry on a date, and what is left over. */
export interface ViewAsOf {
  /** The entry with the positions that stood; its conflicts and `spokenFor` keep whatever may have been on record by then. */
  view: EntryView;
  /** Positions on the entry that no conflict of `view` shows, and whose dates leave it open whether they stood. */
  unsettled: PositionView[];
  undated: PositionView[];
  /** Positions on the entry taken since, in order of date; those that conflicts show of other entries are not listed. */
  later: PositionView[];
  /** Of those who speak for the entry, positions taken since. */
  spokenLater: PositionView[];
}

/**
 * The entry as of the end of a day (EDTF). Null when nothing was taken later, on the entry, by a side of a conflict that
 * it shows or by those who speak for it: then the day makes no difference.
 * @throws RangeError when the date is no EDTF date.
 */
export function viewAsOf(view: EntryView, date: string): ViewAsOf | null {
  const { standing, unsettled, undated, later }: Standing<PositionView> = standingAsOf(view.positions, date);
  const inConflicts = view.conflicts.flatMap(({ sides }) => sides.flatMap(({ positions }) => positions));
  const spokenLater = standingAsOf(view.spokenFor, date).later;
  const since = [...later, ...standingAsOf(inConflicts, date).later, ...spokenLater];
  if (since.length === 0) return null;
  const conflicts = view.conflicts.flatMap((conflict) => conflictAsOf(conflict, date) ?? []);
  const shown = new Set(
    conflicts.flatMap(({ sides }) => sides.flatMap(({ positions }) => positions.map(({ id }) => id))),
  );
  const isLeft = ({ id }: PositionView) => !shown.has(id);
  return {
    view: { ...view, positions: standing, spokenFor: onRecordBy(view.spokenFor, date), conflicts },
    unsettled: unsettled.filter(isLeft),
    undated: undated.filter(isLeft),
    later,
    spokenLater,
  };
}

/** The sides that may have been taken by then; null when fewer than two are left, which is no conflict. */
function conflictAsOf(conflict: ConflictView, date: string): ConflictView | null {
  const sides = conflict.sides.map(({ label, positions }) => ({ label, positions: onRecordBy(positions, date) }));
  const taken = sides.filter(({ positions }) => positions.length > 0);
  return taken.length > 1 ? { ...conflict, sides: taken } : null;
}

/** Positions that may have stood, in the order given. */
function onRecordBy(positions: PositionView[], date: string): PositionView[] {
  const { standing, unsettled, undated } = standingAsOf(positions, date);
  const kept = new Set([...standing, ...unsettled, ...undated]);
  return positions.filter((position) => kept.has(position));
}
