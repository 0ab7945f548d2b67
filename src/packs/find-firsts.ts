import type { EntryRef } from '../knowledge/entry-ref.ts';
import type { Id } from '../knowledge/schema/common.ts';
import { refOf, splitRef } from './entry-ref.ts';

/** A pack, and its records by what says that they are the same as those of others. */
export interface Identities {
  pack: Id;
  identities: ReadonlyMap<string, readonly Id[]>;
}

/** Records of several packs that are one: at most one of each. */
interface Group {
  packs: Set<Id>;
  /** The first of them that is asked about. */
  first: EntryRef | null;
}

/**
 * For each record that is the same as one asked about of a pack that comes before: that one. A record goes with the first
 * that it shares an identity with and that is of other packs: two of one pack are two, whatever a third says of them.
 * Linear in the number of records.
 */
export function findFirsts(packs: readonly Identities[], asked: Iterable<EntryRef>): Map<EntryRef, EntryRef> {
  const wanted = new Set(asked);
  const wantedIn = Map.groupBy(
    [...wanted].flatMap((ref) => splitRef(ref) ?? []),
    ({ pack }) => pack,
  );
  const groups = new Map<string, Group>();
  const firsts = new Map<EntryRef, EntryRef>();
  for (const { pack, identities } of packs) {
    const keys = new Map<Id, string[]>((wantedIn.get(pack) ?? []).map(({ id }) => [id, []]));
    for (const [key, ids] of identities) for (const id of ids) keys.set(id, [...(keys.get(id) ?? []), key]);
    for (const [id, own] of keys) {
      const ref = refOf(pack, id);
      const names = [ref, ...own];
      const group = names.map((name) => groups.get(name)).find((one) => one && !one.packs.has(pack)) ?? {
        packs: new Set(),
        first: null,
      };
      group.packs.add(pack);
      for (const name of names) if (!groups.has(name)) groups.set(name, group);
      if (!wanted.has(ref)) continue;
      if (group.first !== null) firsts.set(ref, group.first);
      group.first ??= ref;
    }
  }
  return firsts;
}
