import type { Id } from './schema/common.ts';
import type { Pack, PackMeta } from './schema/pack.ts';
import { type EntrySummary, summarizeEntries } from './summaries.ts';

/** What is asked of a pack on every page: a small part of it, which is there long before the whole is. */
export interface PackOutline {
  meta: PackMeta;
  content: string;
  /** Of every actor and entry. */
  summaries: Record<Id, EntrySummary>;
}

export function outlineOf(pack: Pack): PackOutline {
  return { meta: pack.meta, content: pack.content, summaries: summarizeEntries(pack) };
}
