import type { IDBPDatabase } from 'idb';
import { giveWay } from '../async/give-way.ts';
import { inSlices } from '../async/in-slices.ts';
import { countRecords, outlineSources } from '../knowledge/outline.ts';
import { identitiesOf } from '../knowledge/same.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import { buildIndexInSteps } from '../spotting/build-index.ts';
import { encodeIndex } from '../spotting/encode-index.ts';
import { BLOCK_STORES } from './blocks.ts';
import { type LibraryDatabase, openDatabase, type VersionKey } from './database.ts';
import { Batches } from './derive-blocks.ts';
import { indexKey } from './index-key.ts';
import { namesOf } from './known-names.ts';
import { changeRows, MAX_PACKS, type PackRow, type PackVersion, readRows, withVersion } from './shelf.ts';
import { readFile } from './stored-file.ts';
import { storeOpenings } from './stored-openings.ts';
import { eraseDerived, eraseUnused, eraseVersion, STORING } from './sweep.ts';
import { changesBetween, type VersionChanges } from './version-changes.ts';
import { versionKey } from './version-key.ts';

/** Bytes of blocks that are written in one transaction; between two of them others can read. */
const A_BATCH = 2_000_000;

/** How far storing has come: a part of one, rising. */
export type OnProgress = (part: number) => void;

/** What a version says of itself. @param by the version of the extension */
export function aboutVersion(pack: Pack, size: number, by: string): PackVersion {
  return { meta: pack.meta, content: pack.content, counts: countRecords(pack), size, by };
}

/**
 * Stores a checked pack beside whatever is there, with all that is derived from it, and then makes it the one that counts:
 * the last step is one transaction, so that a reader has either the old version or the new one. What was stored when this
 * is cut off, cancelled or fails is taken away again, here or by `sweep`.
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
  return navigator.locks.request(STORING, async () => {
    const version = aboutVersion(pack, json.length, by);
    const key = versionKey(version);
    const database = await openDatabase();
    const rows = await readRows();
    if (rows.length >= MAX_PACKS && !rows.some(({ id }) => id === pack.meta.id)) return false;
    const there = rows
      .flatMap(({ current, previous }) => [current, previous])
      .find((one) => one && versionKey(one) === key);
    if (there) {
      // Of one that the reader keeps to go back to, what another version of the extension has derived may be of another shape.
      if (there.by !== by) await writeVersion(database, key, pack, json, by, onProgress, undefined);
    } else {
      try {
        await writeVersion(database, key, pack, json, by, onProgress, signal);
        await writeChanges(database, key, pack, rows);
        signal?.throwIfAborted();
      } catch (error) {
        await eraseVersion(key).catch(() => undefined);
        throw error;
      }
    }
    await changeRows((rows) => (rows.some((row) => isCurrent(row, key)) ? rows : place(rows, version)));
    await database.delete('importing', key);
    await eraseUnused();
    return true;
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
  await database.put('files', new TextEncoder().encode(json), key);
  await database.put('identities', identitiesOf(pack), key);
  await database.put('names', namesOf(pack), key);
  const sources = Object.values(pack.sources);
  await database.put('sources', sources, key);
  await database.put('sourceOutlines', outlineSources(sources), key);
  onProgress(0.1);
  await eraseDerived(key);
  const building = buildIndexInSteps(pack, (part) => onProgress(0.1 + 0.4 * part));
  const index = await inSlices(building, signal);
  await database.put('indexes', await encodeIndex(index), indexKey(pack, by));
  await giveWay();
  await storeOpenings(indexKey(pack, by), index);
  onProgress(0.5);
  const all = Object.keys(pack.actors).length + Object.keys(pack.entries).length;
  const batches = new Batches(pack, A_BATCH);
  for (;;) {
    const batch = await inSlices(batches.next(), signal);
    if (!batch) break;
    const transaction = database.transaction(BLOCK_STORES, 'readwrite');
    const writes = batch.rows.map(({ store, id, block }) => transaction.objectStore(store).put(block, [key, id]));
    await Promise.all([...writes, transaction.done]);
    onProgress(0.5 + (0.5 * batch.derived) / all);
  }
  onProgress(1);
}

/** What it has otherwise than the version that counts so far. That of the extension has no way back, and is no version before. */
async function writeChanges(
  database: IDBPDatabase<LibraryDatabase>,
  key: VersionKey,
  pack: Pack,
  rows: readonly PackRow[],
): Promise<void> {
  const current = rows.find(({ id }) => id === pack.meta.id)?.current;
  if (!current) return;
  const changes = await compare(versionKey(current), pack);
  if (changes) await database.put('changes', changes, key);
}

/** Null where the version before is gone or damaged, which the one that takes its place may be there to mend. */
async function compare(before: VersionKey, after: Pack): Promise<VersionChanges | null> {
  try {
    const pack = await readFile(before);
    await giveWay();
    return pack ? changesBetween(pack, after, today()) : null;
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
  const pack = await readFile(key);
  if (!pack) return;
  const json = JSON.stringify(pack);
  await navigator.locks.request(STORING, async () => {
    await writeVersion(database, key, pack, json, by, () => {}, undefined);
    await changeRows((rows) =>
      rows.map((row) => (isCurrent(row, key) ? { ...row, current: { ...row.current!, by } } : row)),
    );
    await eraseUnused();
  });
}

function isCurrent({ current }: PackRow, key: VersionKey): boolean {
  return current !== null && versionKey(current) === key;
}

/** The reader's own day, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
