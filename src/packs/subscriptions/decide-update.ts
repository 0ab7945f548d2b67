import { compareVersions } from '../../knowledge/compare-versions.ts';
import type { Pack } from '../../knowledge/schema/pack.ts';
import type { AskReason, CheckResult, Subscription } from '../../messaging/subscription.ts';
import type { Release } from '../../publication/published-index.ts';
import { comparePacks } from '../compare-packs.ts';
import type { Publication } from './read-publication.ts';

export type Decision =
  /** The reader has what there is. */
  | { kind: 'nothing' }
  /** It waits for the reader already. */
  | { kind: 'known' }
  /** Fetch it; {@link findLosses} says whether it may be taken unasked. */
  | { kind: 'take' }
  | { kind: 'ask'; reasons: AskReason[] };

type Held = Pick<Subscription, 'key' | 'version' | 'sha256' | 'isPinned' | 'result'>;

/** What to do about an index whose signature holds, before anything else is fetched. */
export function decideUpdate(held: Held, { index, key }: Publication): Decision {
  const { version, sha256 } = index.latest;
  const order = compareVersions(version, held.version);
  const isSame = order === 0 && sha256 === held.sha256;
  if (isSame && key === held.key) return { kind: 'nothing' };
  const reasons: AskReason[] = [];
  if (key === null) reasons.push('unsigned');
  else if (key !== held.key) reasons.push('newKey');
  if (order < 0 || (order === 0 && !isSame)) reasons.push('notNewer');
  if (held.isPinned) reasons.push('pinned');
  if (isKnown(held.result, index.latest, reasons)) return { kind: 'known' };
  return reasons.length > 0 ? { kind: 'ask', reasons } : { kind: 'take' };
}

/** Whether the same waits for the same reasons; what is in it was looked at then. */
function isKnown(result: CheckResult, { version, sha256 }: Release, reasons: AskReason[]): boolean {
  if (result.kind !== 'waits' || result.version !== version || result.sha256 !== sha256) return false;
  const isForContent = LOSSES.some((loss) => result.reasons.includes(loss));
  return isForContent || (reasons.length > 0 && reasons.every((reason) => result.reasons.includes(reason)));
}

/** What a reader would lose by what is in a version. */
export type Loss = Extract<AskReason, 'removes' | 'licence'>;

const LOSSES: readonly Loss[] = ['removes', 'licence'];

/** What of a version a reader would not want unasked: they lose something, or others may do less with it. */
export function findLosses(before: Pack, after: Pack): Loss[] {
  const losses: Loss[] = [];
  if (comparePacks(before, after).removed.length > 0) losses.push('removes');
  if (before.meta.license !== after.meta.license) losses.push('licence');
  return losses;
}
