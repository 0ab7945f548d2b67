import { MAX_ENTRIES } from '../messaging/limits.ts';
import type { FoundCount, FoundEntry } from '../messaging/protocol.ts';

/** How many different entries there are, and on how many of them positions differ; no more than can be told. */
export function countEntries(
  all: readonly Pick<FoundEntry, 'id' | 'contention'>[],
): Pick<FoundCount, 'entries' | 'contested'> {
  const count = (entries: typeof all) => Math.min(new Set(entries.map(({ id }) => id)).size, MAX_ENTRIES);
  return { entries: count(all), contested: count(all.filter(({ contention }) => contention === 'contested')) };
}
