import type { Problem } from '../../knowledge/problem.ts';
import type { Pack } from '../../knowledge/schema/pack.ts';
import type { AskReason, Subscription } from '../../messaging/subscription.ts';
import { fingerprint } from '../../publication/fingerprint.ts';
import { checkPack } from '../check-pack.ts';
import { loadPack } from '../load-pack.ts';
import { readPackFile } from '../read-pack-file.ts';
import { decideUpdate, findLosses } from '../subscriptions/decide-update.ts';
import { fetchRelease } from '../subscriptions/fetch-release.ts';
import { originOf } from '../subscriptions/origin-of.ts';
import { type Publication, readPublication } from '../subscriptions/read-publication.ts';
import { type AddressFault, offerOf, type PackOffer, type Published, type Refused } from './pack-offer.ts';

export type Examined = { kind: 'offer'; pack: Pack; offer: PackOffer } | Refused;

/** The pack in a file, checked. */
export async function examineFile(file: Blob): Promise<Examined> {
  const refuse = (why: (Refused & { kind: 'badFile' })['why'], problems: Problem[]): Examined => ({
    ...{ kind: 'badFile', why, problems },
  });
  const read = await readPackFile(file);
  if (!read.ok) return refuse(read.fault, read.detail ? [{ path: [], reason: read.detail }] : []);
  const checked = await checkPack(read.value);
  if (!checked.ok) return checked.isNewer ? refuse('newer', []) : refuse('faulty', checked.problems);
  const { pack } = checked;
  return { kind: 'offer', pack, offer: offerOf(pack, await loadBefore(pack.meta.id), null) };
}

/**
 * The pack that is published at an address, of which the reader has allowed the host.
 *
 * @param subscriptions what the reader has: of one of them the key is pinned
 */
export async function examineAddress(address: string, subscriptions: readonly Subscription[]): Promise<Examined> {
  const at = new URL(address).host;
  const refuse = (why: AddressFault, problems: Problem[] = []): Examined => ({ kind: 'badAddress', why, at, problems });
  const held = subscriptions.find((one) => one.address === address);
  const read = await readPublication(address, held?.key ?? null);
  if (!read.ok) return refuse(read.fault);
  const { index } = read.value;
  if (held && index.id !== held.pack) return refuse('otherPack');
  const other = subscriptions.find(({ pack }) => pack === index.id);
  if (other && other !== held) {
    return { kind: 'badAddress', why: 'elsewhere', at: new URL(other.address).host, problems: [] };
  }
  const fetched = await fetchRelease(index);
  if (!fetched.ok) return refuse(fetched.fault, fetched.problems);
  const { pack } = fetched;
  const before = await loadBefore(pack.meta.id);
  const published: Published = {
    subscription: subscriptionTo(address, read.value, held),
    fingerprint: read.value.key === null ? '' : await fingerprint(read.value.key),
    reasons: held ? reasonsFor(held, read.value, before, pack) : [],
    isSubscribed: held !== undefined,
  };
  return { kind: 'offer', pack, offer: offerOf(pack, before, published) };
}

function subscriptionTo(address: string, { index, key }: Publication, held: Subscription | undefined): Subscription {
  const { version, sha256 } = index.latest;
  return {
    pack: index.id,
    address,
    origin: originOf(address),
    publisher: index.publisher,
    key,
    version,
    sha256,
    isPinned: held?.isPinned ?? false,
    expires: index.expires,
    checkEvery: index.checkEvery,
    lastAt: Date.now(),
    nextAt: null,
    result: held ? { kind: 'updated', version } : { kind: 'current' },
    told: null,
  };
}

function reasonsFor(held: Subscription, read: Publication, before: Pack | undefined, after: Pack): AskReason[] {
  // As if it did not wait already: what it waits for is to be told.
  const decision = decideUpdate({ ...held, result: { kind: 'current' } }, read);
  return [...(decision.kind === 'ask' ? decision.reasons : []), ...(before ? findLosses(before, after) : [])];
}

/** Where the library cannot be read nothing can be stored either, which is told then. */
function loadBefore(id: string): Promise<Pack | undefined> {
  return loadPack(id).catch(() => undefined);
}
