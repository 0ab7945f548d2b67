import type { EntryView } from '../../knowledge/entry-view.ts';
import type { PackInfo } from '../../messaging/protocol.ts';

/** What everything in the panel rests on, and where that ends. */
export interface Limits {
  sources: number;
  /** Named outlets, each once. */
  outlets: number;
  undated: number;
  /** The last day that all packs know of, `YYYY-MM-DD`; null without a pack. */
  asOf: string | null;
  /** Claims found on the page, and those of them known from one source only. */
  claims: number;
  singleSource: number;
}

export function limitsOf(packs: PackInfo[], views: EntryView[]): Limits {
  const sources = packs.flatMap((pack) => pack.sources);
  const claims = views.filter(({ category }) => category === 'claim');
  return {
    sources: sources.length,
    outlets: new Set(sources.map(({ outlet }) => outlet.name).filter((name) => name !== null)).size,
    undated: sources.filter(({ published }) => published.edtf === null).length,
    asOf: packs.map(({ meta }) => meta.asOf).sort()[0] ?? null,
    claims: claims.length,
    singleSource: claims.filter(({ limits }) => limits.singleSource).length,
  };
}
