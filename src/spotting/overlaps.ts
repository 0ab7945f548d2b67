import type { Candidate } from './hits.ts';

/**
 * Settles overlaps: from the left, of those that begin at one place the longest, of equal ones the rule that
 * read more of the text, then the one whose kind comes first, then the one that was written first. What lies inside a chosen one is dropped.
 */
export function settleOverlaps(candidates: readonly Candidate[], kindOf: (rule: number) => number): Candidate[] {
  const sorted = [...candidates].sort(
    (a, b) => a.from - b.from || b.to - a.to || b.read - a.read || kindOf(a.rule) - kindOf(b.rule) || a.rule - b.rule,
  );
  const chosen: Candidate[] = [];
  let free = 0;
  for (const candidate of sorted) {
    if (candidate.from < free) continue;
    chosen.push(candidate);
    free = candidate.to;
  }
  return chosen;
}
