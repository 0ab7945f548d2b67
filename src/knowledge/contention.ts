import type { EntryView } from './entry-view.ts';
import type { Conflict } from './schema/conflict.ts';

/** Of a claim on which recorded positions are in dispute: `contested`. Null for any other, and for an actor. */
export type Contention = 'contested' | null;

/** As much of a conflict, as a record or as shown, as it takes to tell what it is; withdrawn positions are left out. */
interface Sided {
  kinds: Conflict['kinds'];
  sides: readonly { positions: readonly unknown[] }[];
}

/**
 * Whether what differs is the fault of a source, and nobody's disagreement. That it is found across documents, or within
 * one body, as further kinds may say, makes no dispute of it.
 */
export function isDiscrepancy({ kinds }: Pick<Sided, 'kinds'>): boolean {
  return kinds.includes('artefact');
}

/** Whether a conflict is a dispute: somebody is on two of its sides at least, and no fault of a source made it. */
export function isDispute(conflict: Sided): boolean {
  const held = conflict.sides.filter(({ positions }) => positions.length > 0);
  return held.length > 1 && !isDiscrepancy(conflict);
}

/** What a view of an entry says of its contention: the same as its summary. */
export function contentionOf({ category, conflicts }: Pick<EntryView, 'category' | 'conflicts'>): Contention {
  return category === 'claim' && conflicts.some(isDispute) ? 'contested' : null;
}
