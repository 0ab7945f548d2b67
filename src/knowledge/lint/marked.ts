import type { Found, LintContext } from './rule.ts';

/** Rule 18: what no page can mark no reader comes to; such an entry is given a spotting rule or folded into another. */
export function* checkMarked({ pack }: LintContext): Generator<Found> {
  const marked = new Set(
    pack.spotting.flatMap((record) =>
      'target' in record && record.aliases.length + record.patterns.length > 0 ? record.target : [],
    ),
  );
  for (const [i, { id }] of pack.entries.entries()) {
    if (marked.has(id)) continue;
    yield { path: ['entries', i], record: id, reason: 'nothing marks it: no spotting rule has it for its target' };
  }
}
