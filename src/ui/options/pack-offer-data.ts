import { browser } from 'wxt/browser';
import { type Finding, lintPack } from '../../knowledge/lint/lint-pack.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { Pack } from '../../knowledge/schema/pack.ts';
import { asLists } from '../../knowledge/verify.ts';
import type { AskReason, CheckFault, Subscription } from '../../messaging/subscription.ts';
import { checkPack } from '../../packs/check-pack.ts';
import { comparePacks, type PackDifference } from '../../packs/compare-packs.ts';
import { loadPack } from '../../packs/load-pack.ts';
import { type FileFault, readPackFile } from '../../packs/read-pack-file.ts';
import { decideUpdate, findLosses } from '../../packs/subscriptions/decide-update.ts';
import { fetchRelease } from '../../packs/subscriptions/fetch-release.ts';
import { originOf } from '../../packs/subscriptions/origin-of.ts';
import { type Publication, readPublication } from '../../packs/subscriptions/read-publication.ts';
import { fingerprint } from '../../publication/fingerprint.ts';

/** A checked pack that nothing has been stored of yet, and what it would change. */
export interface PackOffer {
  pack: Pack;
  json: string;
  findings: Finding[];
  /** The version that the reader has; null where the pack is new. */
  before: { version: string; content: string; difference: PackDifference } | null;
  /** Null for a pack from a file. */
  published: Published | null;
}

/** Who stands behind a pack from an address, and what is kept of that once the reader wants it. */
export interface Published {
  subscription: Subscription;
  /** Empty for a pack that nobody has signed. */
  fingerprint: string;
  /** Why it was not taken unasked; empty for one that the reader subscribes to. */
  reasons: AskReason[];
  /** Whether the reader has the pack from there already. */
  isSubscribed: boolean;
}

/** Why nothing came of an address: see the texts. */
export type AddressFault = CheckFault | 'notAnAddress' | 'notSecure' | 'elsewhere' | 'noPermission';

export type Examined =
  | { kind: 'offer'; offer: PackOffer }
  | { kind: 'badFile'; why: FileFault | 'newer' | 'faulty'; problems: Problem[] }
  /** `at` is the host that is to blame, where there is one. */
  | { kind: 'badAddress'; why: AddressFault; at: string; problems: Problem[] };

export async function examineFile(file: File): Promise<Examined> {
  const refuse = (why: (Examined & { kind: 'badFile' })['why'], problems: Problem[]): Examined => ({
    ...{ kind: 'badFile', why, problems },
  });
  const read = await readPackFile(file);
  if (!read.ok) return refuse(read.fault, read.detail ? [{ path: [], reason: read.detail }] : []);
  const checked = await checkPack(read.value);
  if (!checked.ok) return checked.isNewer ? refuse('newer', []) : refuse('faulty', checked.problems);
  const offer = { ...(await offerOf(checked.pack, JSON.stringify(checked.pack))), published: null };
  return { kind: 'offer', offer };
}

/**
 * The pack that is published at an address, of which the reader has allowed the host.
 *
 * @param subscriptions what the reader has: of one of them the key is pinned
 */
export async function examineAddress(address: string, subscriptions: readonly Subscription[]): Promise<Examined> {
  const at = new URL(address).host;
  const refuse = (why: AddressFault, problems: Problem[] = []): Examined => ({ kind: 'badAddress', why, at, problems });
  if (!(await browser.permissions.contains({ origins: [originOf(address)] }))) return refuse('noPermission');
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
  const offer = await offerOf(fetched.pack, fetched.json);
  const before = held && (await loadPack(held.pack).catch(() => undefined));
  const published: Published = {
    subscription: subscriptionTo(address, read.value, held),
    fingerprint: read.value.key === null ? '' : await fingerprint(read.value.key),
    reasons: held ? reasonsFor(held, read.value, before, fetched.pack) : [],
    isSubscribed: held !== undefined,
  };
  return { kind: 'offer', offer: { ...offer, published } };
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

async function offerOf(pack: Pack, json: string): Promise<Omit<PackOffer, 'published'>> {
  // Where the library cannot be read nothing can be stored either, which is told then.
  const before = await loadPack(pack.meta.id).catch(() => undefined);
  return {
    pack,
    json,
    findings: lintPack({ pack: asLists(pack), texts: new Map() }),
    before: before
      ? { version: before.meta.version, content: before.content, difference: comparePacks(before, pack) }
      : null,
  };
}
