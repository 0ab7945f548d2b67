import { withinTime } from '../messaging/within-time.ts';
import { digest } from '../spotting/digest.ts';
import type { SpottingIndex } from '../spotting/index-format.ts';
import { type Openings, openingsOf } from '../spotting/openings.ts';
import { openDatabase } from './database.ts';

/** Openings as they are stored beside an index; `sum` tells whether they are still what they were. */
export interface EncodedOpenings {
  sum: string;
  openings: Openings;
}

/** How long is waited for the database, ms; without them every index is read. */
const READ_MS = 1500;

const PREFIX = 'openings ';

/** The key under which the openings of an index are stored, by the key of that index or what it begins with. */
export function openingsKey(index: string): string {
  return PREFIX + index;
}

export async function encodeOpenings(openings: Openings): Promise<EncodedOpenings> {
  return { sum: await digest([openings]), openings };
}

/** Store the openings of an index whose own are missing or damaged. Where that cannot be done it is read on every page. */
export async function storeOpenings(key: string, index: SpottingIndex): Promise<void> {
  const openings = await encodeOpenings(openingsOf(index));
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
  const whole = await Promise.all(values.map(openingsIn));
  return keys.flatMap((key, at) => (whole[at] ? [[key.slice(PREFIX.length), whole[at]]] : []));
}

async function openingsIn(stored: unknown): Promise<Openings | null> {
  const { sum, openings } = (stored ?? {}) as Partial<Record<keyof EncodedOpenings, unknown>>;
  if (!(openings instanceof Uint32Array)) return null;
  return (await digest([openings as Openings])) === sum ? (openings as Openings) : null;
}
