import type { Place } from './schema/evidence.ts';

/** The percentage of a source that stands in these excerpts of it, to a tenth; see {@link quotedLength}. */
export function quotedShare(evidence: readonly Place[], length: number): number {
  return Math.round((1000 * quotedLength(evidence)) / length) / 10;
}

/**
 * UTF-16 units of a source that stand in these excerpts of it, each counted once; with what stands before and after them
 * where that is given, too. A place without its words quotes nothing.
 */
export function quotedLength(evidence: readonly Place[]): number {
  const spans = evidence.flatMap(({ exact, prefix = '', suffix = '', start, end }) =>
    exact === undefined || start === undefined || end === undefined
      ? []
      : { start: start - prefix.length, end: end + suffix.length },
  );
  let quoted = 0;
  let reached = 0;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    quoted += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return quoted;
}
