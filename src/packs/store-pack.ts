import type { IDBPDatabase } from 'idb';
import { giveWay } from '../async/give-way.ts';
import { inSlices } from '../async/in-slices.ts';
import { identitiesOf } from '../knowledge/same.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import { buildIndexInSteps } from '../spotting/build-index.ts';
import { encodeIndex } from '../spotting/encode-index.ts';
import { type LibraryDatabase, openDatabase, type VersionKey } from './database.ts';
import { indexKey } from './index-key.ts';
import { namesOf } from './known-names.ts';
import { changeRows, MAX_PACKS, type PackRow, type PackVersion, readRows, withVersion } from './shelf.ts';
import { deriveEntries } from './stored-entry.ts';
import { openingsKey, storeOpenings } from './stored-openings.ts';
import { changesBetween, type VersionChanges } from './version-changes.ts';
import { versionKey } from './version-key.ts';

/** Records that are written in one transaction; between two of them others can read. */
const A_BATCH = 500;
/** Whoever stores packs holds this; what is left behind by one that was cut off is swept away when nobody does. */
const LOCK = 'counterpoint-storing';

/** How far storing has come: a part of one, rising. */
export type OnProgress = (part: number) => void;

/** What a version says of itself. @param by the version of the extension */
export function aboutVersion(pack: Pack, size: number, by: string): PackVersion {
  const count = (records: object) => Object.keys(records).length;
  return {
    meta: pack.meta,
    content: pack.content,
    counts: {
      actors: count(pack.actors),
      entries: count(pack.entries),
      positions: count(pack.positions),
      conflicts: count(pack.conflicts),
    },
    size,
    by,
  };
}

/**
 * Stores a checked pack beside whatever is there, with all that is derived from it, and then makes it the one that counts:
 * the last step is one transaction, so that a reader has either the old version or the new one. What was stored when this
 * is cut off, cancelled or fails is taken away again, here or by {@link sweep}.
 *
 * @param place makes the rows of which it is the version that counts, or leaves them where nobody wants it any more
 * @returns false, with nothing stored, where the reader has as many packs as there may be, and this is a further one
 * @throws `AbortError` when it was cancelled; what the database throws when it fails (`QuotaExceededError`: no room)
 */
export async function storePack(
  pack: Pack,
  json: string,
  by: string,
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
  place: typeof withVersion = withVersion,
): Promise<boolean> {
  return navigator.locks.request(LOCK, async () => {
    const version = aboutVersion(pack, json.length, by);
    const key = versionKey(version);
    const database = await openDatabase();
    const rows = await readRows();
    if (rows.length >= MAX_PACKS && !rows.some(({ id }) => id === pack.meta.id)) return false;
    const isThere = rows.some((row) => keysOf(row).includes(key));
    if (!isThere) {
      try {
        await writeVersion(database, key, pack, json, by, onProgress, signal);
        await writeChanges(database, key, pack, rows);
        signal?.throwIfAborted();
      } catch (error) {
        await eraseVersion(database, key).catch(() => undefined);
        throw error;
      }
    }
    await changeRows((rows) => (rows.some((row) => isCurrent(row, key)) ? rows : place(rows, version)));
    await database.delete('importing', key);
    await eraseUnused();
    return true;
  });
}

/** Takes away what no pack of the reader's needs: versions of which the storing was cut off, and old ones. */
export async function sweep(): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await eraseUnused();
  });
}

async function writeVersion(
  database: IDBPDatabase<LibraryDatabase>,
  key: VersionKey,
  pack: Pack,
  json: string,
  by: string,
  onProgress: OnProgress,
  signal: AbortSignal | undefined,
): Promise<void> {
  await database.put('importing', true, key);
  await database.put('files', json, key);
  await database.put('identities', identitiesOf(pack), key);
  await database.put('names', namesOf(pack), key);
  await database.put('sources', Object.values(pack.sources), key);
  onProgress(0.1);
  await eraseIndexes(database, key);
  const building = buildIndexInSteps(pack, (part) => onProgress(0.1 + 0.4 * part));
  const index = await inSlices(building, signal);
  await database.put('indexes', await encodeIndex(index), indexKey(pack, by));
  await giveWay();
  await storeOpenings(indexKey(pack, by), index);
  onProgress(0.5);
  const all = Object.keys(pack.actors).length + Object.keys(pack.entries).length;
  const entries = deriveEntries(pack);
  for (let written = 0; written < all; written += A_BATCH) {
    await giveWay();
    signal?.throwIfAborted();
    const batch = takeSome(entries, A_BATCH);
    const transaction = database.transaction('entries', 'readwrite');
    await Promise.all([...batch.map(([id, entry]) => transaction.store.put(entry, [key, id])), transaction.done]);
    onProgress(0.5 + 0.5 * Math.min(1, (written + A_BATCH) / all));
  }
}

/** What it has otherwise than the version that counts so far. That of the extension has no way back, and is no version before. */
async function writeChanges(
  database: IDBPDatabase<LibraryDatabase>,
  key: VersionKey,
  pack: Pack,
  rows: readonly PackRow[],
): Promise<void> {
  const current = rows.find(({ id }) => id === pack.meta.id)?.current;
  const json = current ? await database.get('files', versionKey(current)) : undefined;
  if (json === undefined) return;
  await giveWay();
  const changes = compare(json, pack);
  if (changes) await database.put('changes', changes, key);
}

/** Null where the version before is damaged, which the one that takes its place may be there to mend. */
function compare(before: string, after: Pack): VersionChanges | null {
  try {
    return changesBetween(JSON.parse(before) as Pack, after, today());
  } catch (error) {
    console.warn('Counterpoint: the version before cannot be compared with', error);
    return null;
  }
}

/** Derives anew what is stored of the packs that another version of the extension has stored. */
export async function deriveAnew(by: string): Promise<void> {
  for (const { current } of await readRows()) {
    if (!current || current.by === by) continue;
    // One that cannot be derived is read whole meanwhile, and keeps none of the others from it.
    await deriveOne(current, by).catch((error: unknown) => console.warn('Counterpoint: a pack is damaged', error));
  }
}

async function deriveOne(version: PackVersion, by: string): Promise<void> {
  const key = versionKey(version);
  const database = await openDatabase();
  const json = await database.get('files', key);
  if (json === undefined) return;
  const pack = JSON.parse(json) as Pack;
  await navigator.locks.request(LOCK, async () => {
    await writeVersion(database, key, pack, json, by, () => {}, undefined);
    await changeRows((rows) =>
      rows.map((row) => (isCurrent(row, key) ? { ...row, current: { ...row.current!, by } } : row)),
    );
    await eraseUnused();
  });
}

async function eraseUnused(): Promise<void> {
  const database = await openDatabase();
  const kept = new Set((await readRows()).flatMap(keysOf));
  const stored = new Set([...(await database.getAllKeys('files')), ...(await database.getAllKeys('importing'))]);
  for (const key of stored) {
    if (kept.has(key)) await database.delete('importing', key);
    else await eraseVersion(database, key);
  }
}

async function eraseVersion(database: IDBPDatabase<LibraryDatabase>, key: VersionKey): Promise<void> {
  await database.delete('entries', IDBKeyRange.bound([key], [key, []]));
  await eraseIndexes(database, key);
  await database.delete('identities', key);
  await database.delete('names', key);
  await database.delete('sources', key);
  await database.delete('changes', key);
  await database.delete('files', key);
  await database.delete('importing', key);
}

/** The indexes of a version, whatever has built them, and their openings. */
async function eraseIndexes(database: IDBPDatabase<LibraryDatabase>, key: VersionKey): Promise<void> {
  for (const first of [key, openingsKey(key)]) {
    await database.delete('indexes', IDBKeyRange.bound(first, `${first}\uffff`));
  }
}

function isCurrent({ current }: PackRow, key: VersionKey): boolean {
  return current !== null && versionKey(current) === key;
}

function keysOf({ current, previous }: PackRow): VersionKey[] {
  return [current, previous].flatMap((version) => (version ? versionKey(version) : []));
}

function takeSome<T>(items: Iterator<T>, most: number): T[] {
  const taken: T[] = [];
  for (let item = items.next(); !item.done; item = items.next()) {
    taken.push(item.value);
    if (taken.length === most) break;
  }
  return taken;
}

/** The reader's own day, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
