import type { IDBPTransaction, StoreNames } from 'idb';
import type { LibraryDatabase } from './database.ts';

type Upgrade = IDBPTransaction<LibraryDatabase, StoreNames<LibraryDatabase>[], 'versionchange'>;

/**
 * Lets go of entries that lay one to a row, and has them derived anew: by nobody's version of the extension, packs are read
 * whole until that is done.
 */
export async function forgetDerived(upgrade: Upgrade): Promise<void> {
  await upgrade.objectStore('entries').clear();
  for (let at = await upgrade.objectStore('packs').openCursor(); at; at = await at.continue()) {
    const { current, previous } = at.value;
    const byNobody = <T extends object>(version: T | null) => version && { ...version, by: '' };
    await at.update({ ...at.value, current: byNobody(current), previous: byNobody(previous) });
  }
}
