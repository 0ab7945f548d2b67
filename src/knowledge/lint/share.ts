import { evidenceIn } from '../evidence.ts';
import { quotedLength, quotedShare } from '../quoted.ts';
import type { Found, LintContext } from './rule.ts';

/** Most of a source that may stand in excerpts: a share of it, and of a short one a few excerpts, in UTF-16 units. */
const MAX_PERCENT = 35;
const ALWAYS_ALLOWED = 300;

/** Rule 17: all excerpts of a source together quote no more of it than evidence needs. */
export function* checkShare({ pack }: LintContext): Generator<Found> {
  const bySource = Map.groupBy(evidenceIn(pack), ({ evidence }) => evidence.source);
  for (const [i, { id, length }] of pack.sources.entries()) {
    const evidence = (bySource.get(id) ?? []).map((placed) => placed.evidence);
    if (quotedLength(evidence) <= Math.max((MAX_PERCENT * length) / 100, ALWAYS_ALLOWED)) continue;
    const reason = `excerpts quote ${quotedShare(evidence, length)}% of it, at most ${MAX_PERCENT}% may be`;
    yield { path: ['sources', i], record: id, reason };
  }
}
