import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { EncodedIndex } from '../spotting/encode-index.ts';

interface LibraryDatabase extends DBSchema {
  /** Built indexes by what they were built from; a cache that may be emptied at any time. */
  indexes: { key: string; value: EncodedIndex };
}

const NAME = 'counterpoint';
const VERSION = 1;

let opening: Promise<IDBPDatabase<LibraryDatabase>> | undefined;

/**
 * The extension's database. Opened once for each life of the background, and again after it was closed: by the browser,
 * or by us because somebody wants to delete or upgrade it. It may never open, where another connection is in the way:
 * whoever asks sets a time. One of a newer version is left as it is, as that may keep more there than a cache; then this
 * fails, and the extension works without.
 */
export function openDatabase(): Promise<IDBPDatabase<LibraryDatabase>> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function open(): Promise<IDBPDatabase<LibraryDatabase>> {
  const database = await connect();
  if (database.objectStoreNames.contains('indexes')) return database;
  // Of our version, but not made by us or not to the end: it would stay without a store for ever.
  database.close();
  await deleteDB(NAME);
  return connect();
}

function connect(): Promise<IDBPDatabase<LibraryDatabase>> {
  return openDB<LibraryDatabase>(NAME, VERSION, {
    upgrade: (database) => void database.createObjectStore('indexes'),
    blocking: (_current, _wanted, event) => {
      opening = undefined;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      opening = undefined;
    },
  });
}
