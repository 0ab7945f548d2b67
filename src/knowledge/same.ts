import type { Id } from './schema/common.ts';
import type { Pack } from './schema/pack.ts';

/** A record that may be in several packs. */
interface Identified {
  wikidata?: string | undefined;
  sameAs?: string[] | undefined;
}

/**
 * What says that a record is the same as one of another pack: its item in Wikidata, or the record that it names. Records
 * are never the same for their wording.
 */
export function sameKeys({ wikidata, sameAs = [] }: Identified): string[] {
  return [...(wikidata === undefined ? [] : [wikidata]), ...sameAs];
}

/** The ids of a pack by what says that they are the same as others. */
export function identitiesOf(pack: Pack): Record<string, Id[]> {
  const identities = new Map<string, Id[]>();
  for (const record of [...Object.values(pack.actors), ...Object.values(pack.entries)]) {
    for (const key of sameKeys(record)) identities.set(key, [...(identities.get(key) ?? []), record.id]);
  }
  return Object.fromEntries(identities);
}
