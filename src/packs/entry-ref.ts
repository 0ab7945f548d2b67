import type { EntryRef } from '../knowledge/entry-ref.ts';
import type { Id } from '../knowledge/schema/common.ts';

/** The reference to a record of a pack. */
export function refOf(pack: Id, id: Id): EntryRef {
  return `${pack}/${id}`;
}

/** What a reference is made of; null when it is none. */
export function splitRef(ref: EntryRef): { pack: Id; id: Id } | null {
  const slash = ref.indexOf('/');
  return slash > 0 && slash < ref.length - 1 ? { pack: ref.slice(0, slash), id: ref.slice(slash + 1) } : null;
}
