import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Latest } from '../../../async/latest.ts';
import type { EntryRef } from '../../../knowledge/entry-ref.ts';
import { cleanText } from '../../../settings/notes/clean-text.ts';
import type { ReaderNote } from '../../../settings/notes/note.ts';

/** How the panel reads and keeps the reader's notes. */
export interface NoteKeeper {
  /** The note on an entry, null where there is none; undefined when it cannot be read. */
  read: (entry: EntryRef) => Promise<ReaderNote | null | undefined>;
  /** All notes that can be read; undefined when none can. */
  readAll: () => Promise<ReaderNote[] | undefined>;
  /** Keep a text, a blank one as none; why not, where it could not be kept. */
  save: (entry: EntryRef, text: string) => Promise<{ note: ReaderNote | null } | 'full' | 'failed'>;
  /** Call back when the note on an entry has changed, here or in another window. Returns the way to stop. */
  follow: (entry: EntryRef, changed: () => void) => () => void;
}

interface NoteInUse {
  field: RefObject<HTMLTextAreaElement | null>;
  /** The day of the last change; null where there is no note. */
  changed: string | null;
  /** Whether it is known what stands there, or that nobody can tell: before it is known, nothing may be written over it. */
  known: 'yes' | 'not yet' | 'unreadable';
  /** What became of what was typed, once its reader has paused; null while there is nothing to tell. */
  told: 'saved' | 'full' | 'failed' | null;
  /** The reader has typed. */
  write: () => void;
  /** The reader has left the field. */
  rest: () => void;
  /** Reads it once more; whoever has asked for that is in the field as soon as it is read. */
  readAgain: () => void;
}

/** Nothing typed for so long, ms, is a pause, in which it may be said that all is saved. */
const PAUSE = 1000;

/**
 * A field for the note on an entry. Each change is sent at once, so that nothing is left to be lost when the panel closes;
 * what is written elsewhere shows here, unless this field holds something that could not be kept yet. The text of the field is
 * its own, so that the browser's undo works in it.
 */
export function useNote(entry: EntryRef, keeper: NoteKeeper): NoteInUse {
  const field = useRef<HTMLTextAreaElement>(null);
  const [changed, setChanged] = useState<string | null>(null);
  const [known, setKnown] = useState<NoteInUse['known']>('not yet');
  const [told, setTold] = useState<NoteInUse['told']>(null);
  const reading = useRef(new Latest());
  const writing = useRef(new Latest());
  const isUnsaved = useRef(false);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isKept = useRef(false);
  const show = useRef(async () => false);

  useEffect(() => {
    show.current = async () => {
      const isLatest = reading.current.begin();
      const note = await keeper.read(entry);
      if (!isLatest() || isUnsaved.current || !field.current) return false;
      if (note === undefined) {
        setKnown((last) => (last === 'yes' ? last : 'unreadable'));
        return false;
      }
      setKnown('yes');
      setChanged(note?.changed ?? null);
      const text = note?.text ?? '';
      if (cleanText(field.current.value) !== text) field.current.value = text;
      return true;
    };
    void show.current();
    const stop = keeper.follow(entry, () => void show.current());
    const [reads, writes] = [reading.current, writing.current];
    return () => {
      stop();
      reads.drop();
      writes.drop();
      isUnsaved.current = false;
      setKnown('not yet');
      clearTimeout(pause.current);
    };
  }, [entry, keeper]);

  const rest = useCallback(() => {
    clearTimeout(pause.current);
    if (isKept.current) setTold('saved');
  }, []);

  const write = useCallback(async () => {
    clearTimeout(pause.current);
    setTold(null);
    isKept.current = false;
    isUnsaved.current = true;
    reading.current.drop();
    const isLatest = writing.current.begin();
    const saved = await keeper.save(entry, field.current?.value ?? '');
    if (!isLatest()) return;
    if (typeof saved === 'string') {
      setTold(saved);
      return;
    }
    isUnsaved.current = false;
    setChanged(saved.note?.changed ?? null);
    isKept.current = true;
    pause.current = setTimeout(rest, PAUSE);
  }, [entry, keeper, rest]);

  const readAgain = useCallback(async () => {
    const asked = document.activeElement;
    // What they pressed is taken away with the trouble. Whoever has gone on meanwhile stays where they are.
    const isThere = () => document.activeElement === asked || document.activeElement === document.body;
    if ((await show.current()) && isThere()) field.current?.focus();
  }, []);

  return { field, changed, known, told, write: () => void write(), rest, readAgain: () => void readAgain() };
}
