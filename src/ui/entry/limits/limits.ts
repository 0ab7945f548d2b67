import type { EntryView } from '../../../knowledge/entry-view.ts';
import { latestOf } from '../../../knowledge/find-latest.ts';
import type { PackInfo } from '../../../messaging/protocol.ts';

/** What everything that our pages show rests on, and where that ends. */
export interface Limits {
  sources: number;
  /** Named outlets, each once. */
  outlets: number;
  undated: number;
  /** EDTF date of the latest source: later things cannot be known. Null where no source has a date. */
  reach: string | null;
  /** Claims found on the page, and those of them known from one source only. */
  claims: number;
  singleSource: number;
  /** Languages that the packs are written in, as BCP 47 tags. */
  languages: string[];
}

export function limitsOf(packs: PackInfo[], views: EntryView[]): Limits {
  const sources = packs.map((pack) => pack.sources);
  const claims = views.filter(({ category }) => category === 'claim');
  return {
    sources: sum(sources.map(({ count }) => count)),
    outlets: new Set(sources.flatMap(({ outlets }) => outlets)).size,
    undated: sum(sources.map(({ undated }) => undated)),
    reach: latestOf(sources.map(({ latest }) => latest)),
    claims: claims.length,
    singleSource: claims.filter(({ limits }) => limits.singleSource).length,
    languages: [...new Set(packs.map(({ meta }) => meta.lang))],
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
