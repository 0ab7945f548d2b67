import { checkReferences } from '../check-references.ts';
import { type Referent, referencesOf } from '../references.ts';
import type { Found, LintContext } from './rule.ts';

/**
 * Rule 1: each id is unique, every reference leads somewhere, and no record is left that nothing uses. An actor or entry
 * that no reader can come to is only a warning: it still tells what the sources name.
 */
export function* checkIds({ pack }: LintContext): Generator<Found> {
  yield* checkReferences(pack);
  const used = new Map<Referent, Set<string>>();
  for (const { to, id } of referencesOf(pack)) used.set(to, (used.get(to) ?? new Set()).add(id));
  const isUsed = (id: string, ...by: Referent[]) => by.some((to) => used.get(to)?.has(id));

  for (const [i, { id }] of pack.sources.entries()) {
    if (!isUsed(id, 'sources')) yield { path: ['sources', i], record: id, reason: 'no record rests on this source' };
  }
  for (const section of ['actors', 'entries'] as const) {
    for (const [i, { id }] of pack[section].entries()) {
      const reason = 'nothing refers to it: no position, no conflict, no spotting rule';
      if (!isUsed(id, section, 'target')) yield { path: [section, i], record: id, level: 'warning', reason };
    }
  }
  for (const [i, record] of pack.spotting.entries()) {
    const reason = 'no spotting rule uses it';
    if ('list' in record && !isUsed(record.list, 'lists')) yield { path: ['spotting', i], record: record.list, reason };
    if ('topic' in record && !isUsed(record.topic, 'topics')) {
      yield { path: ['spotting', i], record: record.topic, reason };
    }
  }
}
