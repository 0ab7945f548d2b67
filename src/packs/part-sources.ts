import type { IDBPTransaction, StoreNames } from 'idb';
import type { LibraryDatabase } from './database.ts';
import type { PackVersion } from './shelf.ts';
import { versionKey } from './version-key.ts';

type Upgrade = IDBPTransaction<LibraryDatabase, StoreNames<LibraryDatabase>[], 'versionchange'>;
type Sources = LibraryDatabase['sources']['value'];

/** Moves what versions rest on out of the rows of packs, where it was kept at first, and every wake read it. */
export async function partSources(upgrade: Upgrade): Promise<void> {
  const stored = upgrade.objectStore('sources');
  const part = async (version: PackVersion | null): Promise<PackVersion | null> => {
    const { sources, ...rest } = (version ?? {}) as PackVersion & { sources?: Sources };
    if (sources) await stored.put(sources, versionKey(rest));
    return version ? rest : null;
  };
  for (let at = await upgrade.objectStore('packs').openCursor(); at; at = await at.continue()) {
    await at.update({ ...at.value, current: await part(at.value.current), previous: await part(at.value.previous) });
  }
}
