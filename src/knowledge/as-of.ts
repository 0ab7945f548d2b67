import { beginningOf, daysOf } from './edtf.ts';
import type { Id } from './schema/common.ts';
import type { Position } from './schema/position.ts';

/** As much of a position, as a record or as shown, as it takes to place it in time. */
export interface Datable {
  id: Id;
  supersedes?: Id | null;
  when: { edtf: string | null };
}

/** Positions as of a date. Those replaced by then are in none of the lists. */
export interface Standing<P extends Datable = Position> {
  /** Taken by then, and nothing that took their place. */
  standing: P[];
  /** The dates leave it open: taken, or replaced, at a time that may be before or after. */
  unsettled: P[];
  /** Without a date: neither before nor after anything. */
  undated: P[];
  /** Taken after it. */
  later: P[];
}

/**
 * What stood at the end of a date (EDTF: a month stands for its last day), in the order given.
 * A position is taken at the beginning of its date and stands until another is known to have superseded it.
 * @throws RangeError when the date is no EDTF date.
 */
export function standingAsOf<P extends Datable>(positions: readonly P[], date: string): Standing<P> {
  const day = lastDay(date);
  const successors = Map.groupBy(positions, (position) => position.supersedes ?? null);
  const result: Standing<P> = { standing: [], unsettled: [], undated: [], later: [] };
  for (const position of positions) {
    const taken = takenBy(position, day);
    const replaced = (successors.get(position.id) ?? []).map((successor) => takenBy(successor, day));
    if (taken === 'no') result.later.push(position);
    else if (replaced.includes('yes')) continue;
    else if (taken === 'undated') result.undated.push(position);
    else if (taken === 'perhaps' || replaced.some((answer) => answer !== 'no')) result.unsettled.push(position);
    else result.standing.push(position);
  }
  return result;
}

type Answer = 'yes' | 'perhaps' | 'no' | 'undated';

/** Whether a position was taken by the end of a day. */
function takenBy(position: Datable, day: string): Answer {
  const taken = position.when.edtf === null ? undefined : beginningOf(position.when.edtf);
  if (!taken) return 'undated';
  if (taken.last <= day) return 'yes';
  return taken.first <= day ? 'perhaps' : 'no';
}

function lastDay(date: string): string {
  const days = daysOf(date);
  if (!days) throw new RangeError(`"${date}" is not a date`);
  return days.last;
}
