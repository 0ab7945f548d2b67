import { checkReferences, recordAt } from '../check-references.ts';
import type { Named } from '../problem.ts';
import { type Referent, referencesOf } from '../references.ts';
import type { Id } from '../schema/common.ts';
import type { AuthoredPack } from '../schema/pack.ts';
import type { Found, LintContext } from './rule.ts';

/** The word list that the condition `alone` of every gate looks into. */
const BESIDE_NAMES = 'beside-names';
const UNUSED: Named = { kind: 'unused' };

/**
 * Rule 1: each id is unique, also that of an actor in Wikidata, every reference leads somewhere, and no record is left
 * that nothing uses. Only a warning is an actor or entry that no reader can come to (it still tells what the sources
 * name) and a word list, topic or gate that no rule of the pack names.
 */
export function* checkIds({ pack }: LintContext): Generator<Found> {
  yield* checkReferences(pack);
  yield* checkWikidata(pack);
  const used = new Map<Referent, Set<string>>();
  for (const { to, id } of referencesOf(pack)) used.set(to, (used.get(to) ?? new Set()).add(id));
  const isUsed = (id: string, ...by: Referent[]) => by.some((to) => used.get(to)?.has(id));

  for (const [i, { id }] of pack.sources.entries()) {
    if (isUsed(id, 'sources')) continue;
    yield { path: ['sources', i], record: id, reason: 'no record rests on this source', named: UNUSED };
  }
  for (const section of ['actors', 'entries'] as const) {
    for (const [i, { id }] of pack[section].entries()) {
      const reason = 'nothing refers to it: no position, no conflict, no spotting rule';
      if (!isUsed(id, section, 'target'))
        yield { path: [section, i], record: id, level: 'warning', reason, named: UNUSED };
    }
  }
  for (const [i, record] of pack.spotting.entries()) {
    const isNamed =
      ('list' in record && (record.list === BESIDE_NAMES || isUsed(record.list, 'lists'))) ||
      ('topic' in record && isUsed(record.topic, 'topics')) ||
      ('any' in record && isUsed(record.gate, 'gates'));
    if (isNamed || 'target' in record || 'ignore' in record) continue;
    const reason = 'no spotting rule names it';
    yield { path: ['spotting', i], ...recordAt(pack, ['spotting', i]), level: 'warning', reason, named: UNUSED };
  }
}

/** Two actors with one id in Wikidata are one actor, or one of the ids is a slip. */
function* checkWikidata({ actors }: AuthoredPack): Generator<Found> {
  const holders = new Map<string, Id>();
  for (const [i, { id, wikidata }] of actors.entries()) {
    if (wikidata === undefined) continue;
    const holder = holders.get(wikidata);
    if (holder === undefined) holders.set(wikidata, id);
    else yield { path: ['actors', i, 'wikidata'], record: id, reason: `${wikidata} is the id of ${holder} already` };
  }
}
