import { type DBSchema, deleteDB, type IDBPDatabase, openDB, type StoreNames } from 'idb';
import type { SourcesOutline } from '../knowledge/outline.ts';
import type { Id } from '../knowledge/schema/common.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import type { EncodedIndex } from '../spotting/encode-index.ts';
import type { Block } from './blocks.ts';
import { forgetDerived } from './forget-derived.ts';
import type { KnownNames } from './known-names.ts';
import { partSources } from './part-sources.ts';
import type { PackRow } from './shelf.ts';
import type { StoredFile } from './stored-file.ts';
import type { EncodedOpenings } from './stored-openings.ts';
import type { VersionChanges } from './version-changes.ts';

/** A version of a pack, by its id and the hash of its content. */
export type VersionKey = string;

/** The extension's database. What a version holds lies under its key, and is changed by nobody. */
export interface LibraryDatabase extends DBSchema {
  /** Built indexes, and their openings, by what they were built from; a cache that may be emptied at any time. */
  indexes: { key: string; value: EncodedIndex | EncodedOpenings };
  /** What the reader has, by id: which version counts, the one before it, its place, whether it is on. */
  packs: { key: Id; value: PackRow };
  /** Compiled packs as JSON. */
  files: { key: VersionKey; value: StoredFile };
  /** What marks need of each actor and entry (`EntrySummary`), by the last id of each block; derived from the file. */
  summaries: { key: [VersionKey, Id]; value: Block };
  /** What the card needs of them (`StoredEntry`), likewise. */
  entries: { key: [VersionKey, Id]; value: Block };
  /** Ids by what says that they are the same as those of other packs; derived from the file. */
  identities: { key: VersionKey; value: Record<string, Id[]> };
  /** The names of its actors and entries, to be searched; derived from the file. */
  names: { key: VersionKey; value: KnownNames[] };
  /** What it rests on, as the options tell it; of versions that were stored before there was such a store, moved out of their rows. */
  sources: { key: VersionKey; value: Pack['sources'][string][] };
  /** What is told of that without reading it; derived from the file. */
  sourceOutlines: { key: VersionKey; value: SourcesOutline };
  /** What a version has otherwise than the one that it took the place of; of versions that did so while there was such a store. */
  changes: { key: VersionKey; value: VersionChanges };
  /** Versions that are being stored, or whose storing was cut off. */
  importing: { key: VersionKey; value: true };
}

const NAME = 'counterpoint';
const VERSION = 5;
const STORES: StoreNames<LibraryDatabase>[] = [
  'indexes',
  'packs',
  'files',
  'summaries',
  'entries',
  'identities',
  'names',
  'sources',
  'sourceOutlines',
  'changes',
  'importing',
];

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
  if (STORES.every((store) => database.objectStoreNames.contains(store))) return database;
  // Of our version, but not made by us or not to the end: it would stay without a store for ever.
  database.close();
  await deleteDB(NAME);
  return connect();
}

function connect(): Promise<IDBPDatabase<LibraryDatabase>> {
  return openDB<LibraryDatabase>(NAME, VERSION, {
    upgrade: async (database, before, _after, transaction) => {
      for (const store of STORES) if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
      await partSources(transaction);
      if (before < 5) await forgetDerived(transaction);
    },
    blocking: (_current, _wanted, event) => {
      opening = undefined;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      opening = undefined;
    },
  });
}
