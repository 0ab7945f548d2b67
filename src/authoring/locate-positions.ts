import type { SourceText } from '../knowledge/lint/rule.ts';
import type { Problem } from '../knowledge/problem.ts';
import type { Place } from '../knowledge/schema/evidence.ts';
import { findPlace } from './find-place.ts';

/** A position, or another record that rests on places in texts. */
interface Placed {
  id: string;
  evidence: Place[];
}

export interface LocatedRecords<T> {
  /** In the order given; what is right already is the same object. */
  records: T[];
  /** Excerpts that are not in their source, or there more than once; they are left as they are. Paths are inside the list. */
  problems: Problem[];
  /** Number of excerpts found at one place. */
  located: number;
}

/**
 * Finds the excerpts of positions, or of actors or entries, in the texts of their sources, and gives each its place (`start`,
 * `end`, UTF-16 units). Evidence without an excerpt is left as it is.
 * @param texts by source id
 */
export function locatePositions<T extends Placed>(
  records: readonly T[],
  texts: ReadonlyMap<string, SourceText>,
): LocatedRecords<T> {
  const result: LocatedRecords<T> = { records: [], problems: [], located: 0 };
  for (const [i, record] of records.entries()) {
    const evidence = record.evidence.map((one, k) => {
      const { source, exact, prefix, suffix } = one;
      if (exact === undefined) return one;
      const found = findPlace({ source, exact, prefix, suffix }, texts);
      if ('reason' in found) {
        result.problems.push({ path: [i, 'evidence', k, 'exact'], record: record.id, reason: found.reason });
        return one;
      }
      result.located++;
      return found.start === one.start && found.end === one.end ? one : { ...one, ...found };
    });
    const isSame = evidence.every((one, k) => one === record.evidence[k]);
    result.records.push(isSame ? record : { ...record, evidence });
  }
  return result;
}
