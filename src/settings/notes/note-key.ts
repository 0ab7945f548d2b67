import type { EntryRef } from '../../knowledge/entry-ref.ts';

const PREFIX = 'note:';

/** The key under which the note on an entry is stored. */
export function noteKey(entry: EntryRef): string {
  return PREFIX + entry;
}

/** Whether a key of the storage is that of a note. */
export function isNoteKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** The entry that the key of a note names. */
export function noteEntry(key: string): EntryRef {
  return key.slice(PREFIX.length);
}
