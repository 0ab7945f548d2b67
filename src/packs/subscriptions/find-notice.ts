import type { CheckFault, Subscription } from '../../messaging/subscription.ts';

/** Faults that no waiting mends: somebody has to look. */
const SERIOUS = new Set<CheckFault>([
  'notAllowed',
  'unsigned',
  'badSignature',
  'otherKey',
  'brokenSuccession',
  'otherPack',
  'otherFile',
  'badPack',
  'newerFormat',
  'noRoom',
]);

/** What a reader has to be told of a subscription, as a text that is another when it is another matter; null: nothing. */
export function findNotice({ result, expires }: Pick<Subscription, 'result' | 'expires'>, now: number): string | null {
  if (result.kind === 'waits') return `waits ${result.version} ${result.sha256} ${result.reasons.join(' ')}`;
  if (result.kind === 'failed' && SERIOUS.has(result.fault)) return `failed ${result.fault}`;
  return isExpired(expires, now) ? `expired ${expires}` : null;
}

/** Whether the last day (UTC) on which a publisher answers for an index is over. */
export function isExpired(expires: string | null, now: number): boolean {
  return expires !== null && now >= Date.parse(expires) + 24 * 3_600_000;
}
