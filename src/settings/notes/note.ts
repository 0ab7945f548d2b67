import * as z from 'zod/mini';
import type { EntryRef } from '../../knowledge/entry-ref.ts';
import { MAX_NOTE } from './limits.ts';

/** What a reader has written on an entry, for themselves. */
export interface ReaderNote {
  entry: EntryRef;
  /** At most `MAX_NOTE` UTF-16 units; lines end with a line feed. Never blank. */
  text: string;
  /** The day on which it was last changed, `YYYY-MM-DD`. No more than the day is kept. */
  changed: string;
}

const day = z.iso.date();
const text = z.string().check(z.minLength(1), z.maxLength(MAX_NOTE));

/** A note as it is stored under the name of its entry; keys that this version does not know are kept. */
export const storedNoteSchema = z.looseObject({ text, changed: day });

/** A note in a file, of which nothing is taken that this version does not know. */
export const fileNoteSchema = z.strictObject({
  entry: z.string().check(z.minLength(1), z.maxLength(200)),
  // What a file has beyond that is noticed once it is cleaned.
  text: z.string(),
  changed: day,
});
