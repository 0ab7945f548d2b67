import { latestOf } from './find-latest.ts';
import type { Id } from './schema/common.ts';
import type { Pack, PackMeta } from './schema/pack.ts';
import { type EntrySummary, summarizeEntries } from './summaries.ts';

/** What is asked of a pack on every page: a small part of it, which is there long before the whole is. */
export interface PackOutline {
  meta: PackMeta;
  content: string;
  /** Of every actor and entry. */
  summaries: Record<Id, EntrySummary>;
  counts: PackCounts;
  sources: SourcesOutline;
}

export interface PackCounts {
  actors: number;
  entries: number;
  positions: number;
  conflicts: number;
}

/** What is told of the sources of a pack without listing them. */
export interface SourcesOutline {
  count: number;
  undated: number;
  /** Date (EDTF) of the latest; null where none is dated. */
  latest: string | null;
  /** Names of their outlets, each once. */
  outlets: string[];
}

export function outlineOf(pack: Pack): PackOutline {
  return {
    meta: pack.meta,
    content: pack.content,
    summaries: summarizeEntries(pack),
    counts: countRecords(pack),
    sources: outlineSources(Object.values(pack.sources)),
  };
}

export function countRecords({ actors, entries, positions, conflicts }: Pack): PackCounts {
  const count = (records: object) => Object.keys(records).length;
  return {
    actors: count(actors),
    entries: count(entries),
    positions: count(positions),
    conflicts: count(conflicts),
  };
}

export function outlineSources(sources: readonly Pack['sources'][string][]): SourcesOutline {
  const dates = sources.map(({ published }) => published.edtf);
  return {
    count: sources.length,
    undated: dates.filter((edtf) => edtf === null).length,
    latest: latestOf(dates),
    outlets: [...new Set(sources.flatMap(({ outlet }) => outlet.name ?? []))],
  };
}
