import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SpottingIndex } from '../spotting/index-format.ts';

interface LibraryDatabase extends DBSchema {
  /** Built indexes by pack version; a cache that may be emptied at any time. */
  indexes: { key: string; value: SpottingIndex };
}

let opening: Promise<IDBPDatabase<LibraryDatabase>> | undefined;

/** The extension's database. Opened once for each life of the background. */
export function openDatabase(): Promise<IDBPDatabase<LibraryDatabase>> {
  opening ??= openDB<LibraryDatabase>('counterpoint', 1, {
    upgrade: (database) => void database.createObjectStore('indexes'),
    terminated: () => {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
