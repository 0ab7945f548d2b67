import { BLOCK_STORES, blocksOf } from './blocks.ts';
import { openDatabase, type VersionKey } from './database.ts';
import { type PackRow, readRows } from './shelf.ts';
import { openingsKey } from './stored-openings.ts';
import { versionKey } from './version-key.ts';

/** Whoever stores packs holds this; what is left behind by one that was cut off is swept away when nobody does. */
export const STORING = 'counterpoint-storing';

/** Takes away what no pack of the reader's needs: versions of which the storing was cut off, and old ones. */
export async function sweep(): Promise<void> {
  await navigator.locks.request(STORING, { ifAvailable: true }, async (lock) => {
    if (lock) await eraseUnused();
  });
}

/** The same as soon as nobody is storing: whoever was ended in the middle may hold on for a moment. */
export async function sweepNext(): Promise<void> {
  await navigator.locks.request(STORING, eraseUnused);
}

export async function eraseUnused(): Promise<void> {
  const database = await openDatabase();
  const kept = new Set((await readRows()).flatMap(keysOf));
  const stored = new Set([...(await database.getAllKeys('files')), ...(await database.getAllKeys('importing'))]);
  for (const key of stored) {
    if (kept.has(key)) await database.delete('importing', key);
    else await eraseVersion(key);
  }
}

export async function eraseVersion(key: VersionKey): Promise<void> {
  const database = await openDatabase();
  await eraseDerived(key);
  for (const store of ['identities', 'names', 'sources', 'sourceOutlines', 'changes', 'files', 'importing'] as const) {
    await database.delete(store, key);
  }
}

/** The blocks of a version, and its indexes with their openings, whatever has made them: others may end elsewhere. */
export async function eraseDerived(key: VersionKey): Promise<void> {
  const database = await openDatabase();
  for (const store of BLOCK_STORES) await database.delete(store, blocksOf(key));
  for (const first of [key, openingsKey(key)]) {
    await database.delete('indexes', IDBKeyRange.bound(first, `${first}\uffff`));
  }
}

/** The versions that a row keeps. */
export function keysOf({ current, previous }: PackRow): VersionKey[] {
  return [current, previous].flatMap((version) => (version ? versionKey(version) : []));
}
