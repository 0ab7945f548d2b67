import { browser } from 'wxt/browser';
import { isNoteKey } from './notes/note-key.ts';

/** Whether a change of the storage is of something else than notes, which change with every letter typed. */
export function isBeyondNotes(changes: object): boolean {
  return !Object.keys(changes).every(isNoteKey);
}

/** Call back whenever something that is stored has changed, but a note. Returns the way to stop. */
export function followStored(changed: () => void): () => void {
  const listener = (changes: object) => {
    if (isBeyondNotes(changes)) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
