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
  return entries?.length === 0 ? [] : (await readKept(entries)).notes;
}

/** What stands where a note would, and is none that this version can read: damaged, or of a later version. */
export async function findUnreadable(entries: readonly EntryRef[]): Promise<EntryRef[]> {
  return entries.length === 0 ? [] : (await readKept(entries)).unreadable;
}

/**
 * Keep what the reader has written on an entry; a blank text takes the note away. Changes come one after the other.
 *
 * @param text at most `MAX_NOTE` UTF-16 units
 * @param day today, `YYYY-MM-DD`
 * @param isKnown whether a pack has the entry; asked in turn as well, and only for a first note
 * @returns the note as it is kept, `null` where there is none now, `'full'` where there is no room for one more,
 *   `'unknown'` where there is no such entry, `'unreadable'` where something stands there that cannot be read, and stays
 * @throws where the disk does not take it; then what was there before is still there
 */
export function saveNote(
  entry: EntryRef,
  text: string,
  day: string,
  isKnown: () => Promise<boolean>,
): Promise<ReaderNote | null | 'full' | 'unknown' | 'unreadable'> {
  return inTurn(async () => {
    const clean = cleanText(text);
    const { notes, unreadable } = await readKept([entry]);
    if (unreadable.length > 0) return 'unreadable';
    if (clean === '') {
      await browser.storage.local.remove(noteKey(entry));
      return null;
    }
    const [before] = notes;
    if (before?.text === clean) return before;
    // A note that is there can be changed whatever became of its pack.
    if (!before && !(await isKnown())) return 'unknown';
    if (clean.length > MAX_NOTE || (!before && (await readNotes()).length >= MAX_NOTES)) return 'full';
    const note = { entry, text: clean, changed: day };
    await write([note]);
    return note;
  });
}

/** A note before a change and after it; null where there is none. */
export interface NoteChange {
  entry: EntryRef;
  before: ReaderNote | null;
  after: ReaderNote | null;
}

/** What an import has done; its changes the other way round take it back. */
export interface Imported {
  problems: Problem[];
  joined: number;
  changes: NoteChange[];
}

/** Take over the notes of a file. @param given what it has under `notes`: anything */
export function importNotes(given: unknown): Promise<Imported> {
  return inTurn(async () => {
    const { notes, unreadable } = await readKept();
    const current = new Map(notes.map((note) => [note.entry, note]));
    const { changed, problems, joined } = mergeNotes(notes, given, new Set(unreadable));
    await write(changed);
    const changes = changed.map((after) => ({ entry: after.entry, before: current.get(after.entry) ?? null, after }));
    return { problems, joined, changes };
  });
}

/**
 * Make changes of those notes alone that still say what they said before the change: what was written since stays.
 *
 * @returns the entries of those that were left alone; `'full'`, and nothing is changed, where there is no room
 */
export function changeNotes(changes: readonly NoteChange[]): Promise<EntryRef[] | 'full'> {
  return inTurn(async () => {
    const { notes, unreadable } = await readKept();
    const texts = new Map(notes.map(({ entry, text }) => [entry, text]));
    const isAsBefore = ({ entry, before }: NoteChange) =>
      !unreadable.includes(entry) && texts.get(entry) === before?.text;
    const due = changes.filter(isAsBefore);
    const set = due.flatMap(({ after }) => after ?? []);
    const gone = due.flatMap(({ entry, after }) => (after ? [] : entry));
    const left = new Set(texts.keys());
    for (const entry of gone) left.delete(entry);
    for (const { entry } of set) left.add(entry);
    if (left.size > MAX_NOTES) return 'full';
    // Whoever is cut off in between has one too many, and not one too few.
    await write(set);
    if (gone.length > 0) await browser.storage.local.remove(gone.map(noteKey));
    return changes.filter((change) => !due.includes(change)).map(({ entry }) => entry);
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

async function readKept(entries?: readonly EntryRef[]): Promise<{ notes: ReaderNote[]; unreadable: EntryRef[] }> {
  const stored = await browser.storage.local.get(entries ? entries.map(noteKey) : null);
  const notes: ReaderNote[] = [];
  const unreadable: EntryRef[] = [];
  for (const [key, value] of Object.entries(stored)) {
    if (!isNoteKey(key)) continue;
    const entry = noteEntry(key);
    const parsed = storedNoteSchema.safeParse(value);
    if (parsed.success) notes.push({ entry, text: parsed.data.text, changed: parsed.data.changed });
    else unreadable.push(entry);
  }
  return { notes: notes.sort((one, other) => (one.entry < other.entry ? -1 : 1)), unreadable };
}
