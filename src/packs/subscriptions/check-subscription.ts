import type { CheckResult, Subscription } from '../../messaging/subscription.ts';
import { loadPack } from '../load-pack.ts';
import { inPlaceOf, readRows } from '../shelf.ts';
import { storePack } from '../store-pack.ts';
import { decideUpdate, findLosses } from './decide-update.ts';
import { fetchRelease } from './fetch-release.ts';
import { type Publication, readPublication } from './read-publication.ts';

/** What has come of a check, to be set in the subscription. */
export type Checked = Pick<Subscription, 'result'> & Partial<Subscription>;

/**
 * Asks the publisher of a pack whether there is a newer version, and stores it where that may be done unasked. The reader has
 * the old version until the last step, and after any failure.
 *
 * @param by version of the extension
 */
export async function checkSubscription(held: Subscription, by: string): Promise<Checked> {
  const read = await readPublication(held.address, held.key);
  if (!read.ok) return failed(read.fault);
  const { index } = read.value;
  if (index.id !== held.pack) return failed('otherPack');
  const told = { expires: index.expires, checkEvery: index.checkEvery };
  return { ...told, ...(await follow(held, read.value, by)) };
}

async function follow(held: Subscription, publication: Publication, by: string): Promise<Checked> {
  const { index } = publication;
  const { version, sha256 } = index.latest;
  const decision = decideUpdate(held, publication);
  if (decision.kind === 'nothing') return { result: { kind: 'current' } };
  if (decision.kind === 'known') return { result: held.result };
  if (decision.kind === 'ask') return { result: { kind: 'waits', version, sha256, reasons: decision.reasons } };
  const fetched = await fetchRelease(index);
  if (!fetched.ok) return failed(fetched.fault);
  const { pack } = fetched;
  try {
    const before = await loadPack(held.pack);
    // Removed by its reader while this was on its way.
    if (!before) return { result: held.result };
    const reasons = findLosses(before, pack);
    if (reasons.length > 0) return { result: { kind: 'waits', version, sha256, reasons } };
    await storePack(pack, JSON.stringify(pack), by, undefined, undefined, inPlaceOf(before.content));
    if (!(await readRows()).some(({ current }) => current?.content === pack.content)) return { result: held.result };
  } catch (error) {
    console.warn('Counterpoint: the update could not be stored', error);
    return failed((error as Error | null)?.name === 'QuotaExceededError' ? 'noRoom' : 'notStored');
  }
  return { result: { kind: 'updated', version }, version, sha256, publisher: index.publisher };
}

function failed(fault: Extract<CheckResult, { kind: 'failed' }>['fault']): Checked {
  return { result: { kind: 'failed', fault } };
}
