import type { EntryRef } from '../../knowledge/entry-ref.ts';
import type { Problem } from '../migrate.ts';
import { cleanText } from './clean-text.ts';
import { MAX_NOTE, MAX_NOTES } from './limits.ts';
import { fileNoteSchema, type ReaderNote } from './note.ts';

/** What comes of the notes in a file. */
export interface Merged {
  /** The notes that are new or otherwise than before. */
  changed: ReaderNote[];
  /** What was not taken, by its place in the file. */
  problems: Problem[];
  /** How many notes hold both texts now: their own and that of the file. */
  joined: number;
}

/**
 * The notes of a file, over those that there are. None is lost: where both have one on the same entry, and neither holds
 * the other, they are joined, the reader's own first; where there is no room for both, the reader's own stays, and that of
 * the file is named. What is there and cannot be read stays in the same way.
 *
 * @param given what the file has under `notes`: anything
 * @param unreadable entries under which something is kept that is no note
 */
export function mergeNotes(
  current: readonly ReaderNote[],
  given: unknown,
  unreadable: ReadonlySet<EntryRef> = new Set(),
): Merged {
  if (!Array.isArray(given)) return { changed: [], problems: [{ key: 'notes', reason: 'misfit' }], joined: 0 };
  const known = new Map(current.map((note) => [note.entry, note]));
  const changed = new Map<EntryRef, ReaderNote>();
  const joined = new Set<EntryRef>();
  const problems: Problem[] = [];
  let isFull = given.length > MAX_NOTES;
  for (const [at, one] of given.slice(0, MAX_NOTES).entries()) {
    const note = readNote(one);
    if (!note) {
      problems.push({ key: `notes.${at}`, reason: 'misfit' });
      continue;
    }
    if (unreadable.has(note.entry)) {
      problems.push({ key: `notes.${at}`, reason: 'unreadable' });
      continue;
    }
    const before = known.get(note.entry);
    if (!before && known.size >= MAX_NOTES) {
      isFull = true;
      continue;
    }
    const next = before ? join(before, note) : note;
    if (!next) {
      problems.push({ key: `notes.${at}`, reason: 'clash' });
      continue;
    }
    if (next === before) continue;
    known.set(next.entry, next);
    changed.set(next.entry, next);
    if (before && next.text !== note.text) joined.add(next.entry);
  }
  if (isFull) problems.push({ key: 'notes', reason: 'full' });
  return { changed: [...changed.values()], problems, joined: joined.size };
}

function readNote(given: unknown): ReaderNote | null {
  const parsed = fileNoteSchema.safeParse(given);
  if (!parsed.success) return null;
  const text = cleanText(parsed.data.text);
  return text === '' || text.length > MAX_NOTE ? null : { ...parsed.data, text };
}

/** What stands between two notes that were joined. */
const BETWEEN = '\n\n';

/** Whether a note has another as a whole in it, as it has after they were joined: a file may be taken over twice. */
function holds(whole: string, part: string): boolean {
  return `${BETWEEN}${whole}${BETWEEN}`.includes(`${BETWEEN}${part}${BETWEEN}`);
}

/** One note for two; the same one where it holds the other; null where there is no room for both. */
function join(before: ReaderNote, given: ReaderNote): ReaderNote | null {
  if (holds(before.text, given.text)) return before;
  const text = holds(given.text, before.text) ? given.text : `${before.text}${BETWEEN}${given.text}`;
  if (text.length > MAX_NOTE) return null;
  return { entry: before.entry, text, changed: before.changed > given.changed ? before.changed : given.changed };
}
