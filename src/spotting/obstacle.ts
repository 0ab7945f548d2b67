import { isInAddress } from './address.ts';
import type { Candidate } from './hits.ts';
import type { Page } from './page.ts';

/**
 * Why a stretch is not running text about an entry: it is part of an address, or of the name of something else.
 *
 * @param taken stretches that are such names, in order and not overlapping
 */
export function findObstacle(page: Page, { from, to }: Candidate, taken: readonly Candidate[]): string | null {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (taken[middle]!.to <= from) low = middle + 1;
    else high = middle;
  }
  const other = taken[low];
  const holdsMore = other && from <= other.from && to >= other.to && to - from > other.to - other.from;
  if (other && other.from < to && !holdsMore) return 'inside the name of something else';
  const { starts, ends } = page.tokens;
  return isInAddress(page.textOf(from), starts[from]!, ends[to - 1]!) ? 'part of an address' : null;
}
