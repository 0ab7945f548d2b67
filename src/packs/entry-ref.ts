import type { Id } from '../knowledge/schema/common.ts';

/**
 * An actor or entry among all packs. Everybody else carries it unread: it is made and taken apart here only. In messages and
 * settings it is a plain string, as what comes from there may be anything.
 */
export type EntryRef = string;

/** The reference to a record of a pack. */
export function refOf(pack: Id, id: Id): EntryRef {
  return `${pack}/${id}`;
}

/** What a reference is made of; null when it is none. */
export function splitRef(ref: string): { pack: Id; id: Id } | null {
  const slash = ref.indexOf('/');
  return slash > 0 && slash < ref.length - 1 ? { pack: ref.slice(0, slash), id: ref.slice(slash + 1) } : null;
}
