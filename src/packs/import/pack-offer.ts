import { type Finding, lintPack } from '../../knowledge/lint/lint-pack.ts';
import { countRecords, outlineSources, type PackCounts, type SourcesOutline } from '../../knowledge/outline.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { Pack, PackMeta } from '../../knowledge/schema/pack.ts';
import { asLists } from '../../knowledge/verify.ts';
import type { AskReason, CheckFault, Subscription } from '../../messaging/subscription.ts';
import { chooseSamples, type Sample } from '../choose-samples.ts';
import { comparePacks, type PackDifference } from '../compare-packs.ts';
import type { FileFault } from '../read-pack-file.ts';

/** As many are told; of the rest only how many there are. */
const MOST = 20;
const SAMPLES = 3;
const POSITIONS_A_SAMPLE = 2;

/** The first few of many, and how many there are. */
export interface Few<T> {
  count: number;
  first: T[];
}

/**
 * What a reader is shown of a checked pack that nothing has been stored of yet. It goes from the worker that has the pack to
 * the page, and so holds no more than that.
 */
export interface PackOffer {
  meta: PackMeta;
  counts: PackCounts;
  sources: SourcesOutline;
  samples: Sample[];
  findings: Few<Pick<Finding, 'rule' | 'record' | 'reason'>>;
  /** The version that the reader has, and what would be otherwise; null where the pack is new. */
  before: { version: string; isSame: boolean; difference: FewDifferences } | null;
  /** Null for a pack from a file. */
  published: Published | null;
}

export type FewDifferences = { [Kind in keyof PackDifference]: Few<PackDifference[Kind][number]> };

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

/** Why nothing came of an address: see the texts. `stopped`: the worker has ended without an answer. */
export type AddressFault = CheckFault | 'notAnAddress' | 'notSecure' | 'elsewhere' | 'noPermission' | 'stopped';

export type Refused =
  | { kind: 'badFile'; why: FileFault | 'newer' | 'faulty' | 'stopped'; problems: Problem[] }
  /** `at` is the host that is to blame, where there is one. */
  | { kind: 'badAddress'; why: AddressFault; at: string; problems: Problem[] };

/** @param before the version that the reader has */
export function offerOf(pack: Pack, before: Pack | undefined, published: Published | null): PackOffer {
  return {
    meta: pack.meta,
    counts: countRecords(pack),
    sources: outlineSources(Object.values(pack.sources)),
    samples: chooseSamples(pack, SAMPLES, POSITIONS_A_SAMPLE),
    findings: fewOf(lintPack({ pack: asLists(pack), texts: new Map() }), ({ rule, record, reason }) => ({
      ...{ rule, reason },
      ...(record !== undefined && { record }),
    })),
    before: before
      ? {
          version: before.meta.version,
          isSame: before.content === pack.content,
          difference: fewDifferences(comparePacks(before, pack)),
        }
      : null,
    published,
  };
}

function fewDifferences({ added, changed, removed }: PackDifference): FewDifferences {
  return { added: fewOf(added), changed: fewOf(changed), removed: fewOf(removed) };
}

function fewOf<T, Told = T>(all: readonly T[], tell: (one: T) => Told = (one) => one as unknown as Told): Few<Told> {
  return { count: all.length, first: all.slice(0, MOST).map(tell) };
}
