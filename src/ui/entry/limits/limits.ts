import type { EntryView } from '../../../knowledge/entry-view.ts';
import { findLatest } from '../../../knowledge/find-latest.ts';
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
  const sources = packs.flatMap((pack) => pack.sources);
  const claims = views.filter(({ category }) => category === 'claim');
  return {
    sources: sources.length,
    outlets: new Set(sources.map(({ outlet }) => outlet.name).filter((name) => name !== null)).size,
    undated: sources.filter(({ published }) => published.edtf === null).length,
    reach: findLatest(sources),
    claims: claims.length,
    singleSource: claims.filter(({ limits }) => limits.singleSource).length,
    languages: [...new Set(packs.map(({ meta }) => meta.lang))],
  };
}
