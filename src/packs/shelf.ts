import { outlineSources, type PackCounts, type SourcesOutline } from '../knowledge/outline.ts';
import type { Id } from '../knowledge/schema/common.ts';
import type { Pack, PackMeta } from '../knowledge/schema/pack.ts';
import type { PackChange } from '../messaging/protocol.ts';
import { openDatabase } from './database.ts';
import { versionKey } from './version-key.ts';

/** How many packs a reader may have, with those of the extension. */
export const MAX_PACKS = 100;

/** One version of a pack, as far as it is told without opening it. Every wake reads it: what it rests on lies elsewhere. */
export interface PackVersion {
  meta: PackMeta;
  /** SHA-256 of its content. */
  content: string;
  counts: PackCounts;
  /** UTF-16 units of its JSON. */
  size: number;
  /** Version of the extension that derived what is stored beside the file. */
  by: string;
}

/** What the reader has decided on a pack, and what is stored of it. */
export interface PackRow {
  id: Id;
  isOn: boolean;
  /** Where it stands among the others, rising. */
  place: number;
  /** Null for a pack of the extension: it lies in its own files. */
  current: PackVersion | null;
  /** The version before, to go back to. */
  previous: PackVersion | null;
}

/** What the database says of the reader's packs, in their order. The extension's own need not be among them. */
export async function readRows(): Promise<PackRow[]> {
  const rows = await (await openDatabase()).getAll('packs');
  return rows.toSorted((a, b) => a.place - b.place);
}

/** What a stored version rests on; nothing where that was lost. */
export async function readSources(version: PackVersion): Promise<Pack['sources'][string][]> {
  return (await (await openDatabase()).get('sources', versionKey(version))) ?? [];
}

/** What is told of them without reading them; of what was stored before that was kept, made of all. */
export async function readSourcesOutline(version: PackVersion): Promise<SourcesOutline> {
  const outline = await (await openDatabase()).get('sourceOutlines', versionKey(version));
  return outline ?? outlineSources(await readSources(version));
}

/** Replaces all rows in one step by what `change` makes of them. @throws where the database fails; nothing is changed then */
export async function changeRows(change: (rows: PackRow[]) => PackRow[]): Promise<PackRow[]> {
  const transaction = (await openDatabase()).transaction('packs', 'readwrite');
  try {
    const before = await transaction.store.getAll();
    const rows = change(before.toSorted((a, b) => a.place - b.place)).map((row, place) => ({ ...row, place }));
    // One after the other: what is still on its way when another fails would be nobody's failure.
    await transaction.store.clear();
    for (const row of rows) await transaction.store.put(row, row.id);
    await transaction.done;
    return rows;
  } catch (error) {
    // What fails before the database has been asked leaves the transaction open, which would be carried through half done.
    transaction.done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    throw error;
  }
}

/** Rows after a change; the same where it does not fit, as nobody has such a pack. */
export function applyChange(rows: readonly PackRow[], change: PackChange): PackRow[] {
  const at = rows.findIndex(({ id }) => id === change.id);
  const row = rows[at];
  if (!row) return [...rows];
  switch (change.kind) {
    case 'switch':
      return rows.with(at, { ...row, isOn: change.isOn });
    case 'move': {
      const to = at + change.by;
      return to < 0 || to >= rows.length ? [...rows] : rows.with(at, rows[to]!).with(to, row);
    }
    case 'remove':
      return row.current ? rows.filter((other) => other !== row) : [...rows];
    case 'restore':
      return row.previous ? rows.with(at, { ...row, current: row.previous, previous: row.current }) : [...rows];
  }
}

/** Rows with a new version of a pack: it takes the place of the one before, or comes last. */
export function withVersion(rows: readonly PackRow[], version: PackVersion): PackRow[] {
  const { id } = version.meta;
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  if (!row) return [...rows, { id, isOn: true, place: rows.length, current: version, previous: null }];
  return rows.with(at, { ...row, current: version, previous: row.current });
}

/** The same where the version that counts is still the one of this content: the reader may have decided otherwise meanwhile. */
export function inPlaceOf(content: string): typeof withVersion {
  return (rows, version) => {
    const isThere = rows.some(({ id, current }) => id === version.meta.id && current?.content === content);
    return isThere ? withVersion(rows, version) : [...rows];
  };
}
