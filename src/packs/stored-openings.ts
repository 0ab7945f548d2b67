import { withinTime } from '../messaging/within-time.ts';
import type { SpottingIndex } from '../spotting/index-format.ts';
import { type Openings, openingsOf } from '../spotting/openings.ts';
import { xxhash32 } from '../spotting/xxhash32.ts';
import { openDatabase } from './database.ts';

/** Openings as they are stored beside an index; `sum` tells whether they are still what they were. */
export interface EncodedOpenings {
  sum: number;
  openings: Openings;
}

/** How long is waited for the database, ms; without them every index is read. */
const READ_MS = 1500;

const PREFIX = 'openings ';

/** The key under which the openings of an index are stored, by the key of that index or what it begins with. */
export function openingsKey(index: string): string {
  return PREFIX + index;
}

export function encodeOpenings(openings: Openings): EncodedOpenings {
  return { sum: xxhash32(openings), openings };
}

/** Store the openings of an index whose own are missing or damaged. Where that cannot be done it is read on every page. */
export async function storeOpenings(key: string, index: SpottingIndex): Promise<void> {
  const openings = encodeOpenings(openingsOf(index));
  await (await openDatabase()).put('indexes', openings, openingsKey(key));
}

/** All openings that are stored and whole, by the key of their index. */
export async function readOpenings(): Promise<ReadonlyMap<string, Openings>> {
  const read = await withinTime(
    readAll().catch(() => null),
    READ_MS,
    null,
  );
  return new Map(read);
}

async function readAll(): Promise<[string, Openings][]> {
  const { store } = (await openDatabase()).transaction('indexes');
  const range = IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`);
  const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return keys.flatMap((key, at) => {
    const { sum, openings } = (values[at] ?? {}) as Partial<Record<keyof EncodedOpenings, unknown>>;
    const isWhole = openings instanceof Uint32Array && xxhash32(openings as Openings) === sum;
    return isWhole ? [[key.slice(PREFIX.length), openings as Openings]] : [];
  });
}
