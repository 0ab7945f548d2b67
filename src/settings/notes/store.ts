import { browser } from 'wxt/browser';
import type { EntryRef } from '../../knowledge/entry-ref.ts';
import { createTurns } from '../in-turn.ts';
import type { Problem } from '../migrate.ts';
import { cleanText } from './clean-text.ts';
import { MAX_NOTE, MAX_NOTES } from './limits.ts';
import { mergeNotes } from './merge-notes.ts';
import { type ReaderNote, storedNoteSchema } from './note.ts';
import { isNoteKey, noteEntry, noteKey } from './note-key.ts';

// Each note under a key of its own: a damaged one costs no other, and a card reads no more than it shows.
const inTurn = createTurns();

/** The notes on some entries, or all that there are; by the names of their entries. What is damaged is left out. */
export async function readNotes(entries?: readonly EntryRef[]): Promise<ReaderNote[]> {
  if (entries?.length === 0) return [];
  const stored = await browser.storage.local.get(entries ? entries.map(noteKey) : null);
  const notes = Object.entries(stored).flatMap(([key, value]) =>
    isNoteKey(key) ? (readStored(key, value) ?? []) : [],
  );
  return notes.sort((one, other) => (one.entry < other.entry ? -1 : 1));
}

/**
 * Keep what the reader has written on an entry; a blank text takes the note away. Changes come one after the other.
 *
 * @param text at most `MAX_NOTE` UTF-16 units
 * @param day today, `YYYY-MM-DD`
 * @param isKnown whether a pack has the entry; asked in turn as well, and only for a first note
 * @returns the note as it is kept, `null` where there is none now, `'full'` where there is no room for one more,
 *   `'unknown'` where there is no such entry
 * @throws where the disk does not take it; then what was there before is still there
 */
export function saveNote(
  entry: EntryRef,
  text: string,
  day: string,
  isKnown: () => Promise<boolean>,
): Promise<ReaderNote | null | 'full' | 'unknown'> {
  return inTurn(async () => {
    const clean = cleanText(text);
    if (clean === '') {
      await browser.storage.local.remove(noteKey(entry));
      return null;
    }
    const [before] = await readNotes([entry]);
    if (before?.text === clean) return before;
    // A note that is there can be changed whatever became of its pack.
    if (!before && !(await isKnown())) return 'unknown';
    if (clean.length > MAX_NOTE || (!before && (await readNotes()).length >= MAX_NOTES)) return 'full';
    const note = { entry, text: clean, changed: day };
    await write([note]);
    return note;
  });
}

/** What an import has changed, so that it can be taken back. */
export interface Imported {
  problems: Problem[];
  joined: number;
  /** Notes as they were before, of those that are otherwise now. */
  before: ReaderNote[];
  /** The entries of those that there were not before. */
  added: EntryRef[];
}

/** Take over the notes of a file. @param given what it has under `notes`: anything */
export function importNotes(given: unknown): Promise<Imported> {
  return inTurn(async () => {
    const current = new Map((await readNotes()).map((note) => [note.entry, note]));
    const { changed, problems, joined } = mergeNotes([...current.values()], given);
    await write(changed);
    const before = changed.flatMap(({ entry }) => current.get(entry) ?? []);
    const added = changed.flatMap(({ entry }) => (current.has(entry) ? [] : entry));
    return { problems, joined, before, added };
  });
}

/** Put notes back as they were, and take others away. False, and nothing is changed, where there is no room for them. */
export function changeNotes(set: readonly ReaderNote[], remove: readonly EntryRef[]): Promise<boolean> {
  return inTurn(async () => {
    const left = new Set((await readNotes()).map(({ entry }) => entry));
    for (const entry of remove) left.delete(entry);
    for (const { entry } of set) left.add(entry);
    if (left.size > MAX_NOTES) return false;
    // Whoever is cut off in between has one too many, and not one too few.
    await write(set);
    if (remove.length > 0) await browser.storage.local.remove(remove.map(noteKey));
    return true;
  });
}

async function write(notes: readonly ReaderNote[]): Promise<void> {
  if (notes.length === 0) return;
  const keys = notes.map(({ entry }) => noteKey(entry));
  const stored: Record<string, unknown> = await browser.storage.local.get(keys);
  const next = notes.map(({ entry, text, changed }) => {
    const known = storedNoteSchema.safeParse(stored[noteKey(entry)]);
    // What a later version has stored with it stays.
    return [noteKey(entry), { ...(known.success && known.data), text, changed }];
  });
  await browser.storage.local.set(Object.fromEntries(next));
}

function readStored(key: string, value: unknown): ReaderNote | null {
  const parsed = storedNoteSchema.safeParse(value);
  return parsed.success ? { entry: noteEntry(key), text: parsed.data.text, changed: parsed.data.changed } : null;
}
