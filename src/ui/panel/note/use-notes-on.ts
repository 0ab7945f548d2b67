import { useEffect, useState } from 'preact/hooks';
import { Latest } from '../../../async/latest.ts';
import type { EntryRef } from '../../../knowledge/entry-ref.ts';
import type { NoteKeeper } from './use-note.ts';

/** Texts of the reader's notes, by their entries. */
export type NoteTexts = ReadonlyMap<EntryRef, string>;

export const NO_NOTES: NoteTexts = new Map();

/** What the reader has noted on some entries, as it is now; nothing while that is not known. */
export function useNotesOn(entries: readonly EntryRef[], keeper: NoteKeeper): NoteTexts {
  const [notes, setNotes] = useState(NO_NOTES);
  const key = entries.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same entries may come as another list.
  useEffect(() => {
    const reading = new Latest();
    const wanted = new Set(entries);
    const read = async () => {
      const isLatest = reading.begin();
      const all = (await keeper.readAll()) ?? [];
      const own = all.filter(({ entry }) => wanted.has(entry));
      if (isLatest()) setNotes(own.length > 0 ? new Map(own.map(({ entry, text }) => [entry, text])) : NO_NOTES);
    };
    void read();
    const stops = entries.map((entry) => keeper.follow(entry, () => void read()));
    return () => {
      reading.drop();
      for (const stop of stops) stop();
    };
  }, [key, keeper]);
  return notes;
}
