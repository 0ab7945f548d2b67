import { browser } from 'wxt/browser';
import { send } from '../../../messaging/send.ts';
import { noteKey } from '../../../settings/notes/note-key.ts';
import type { NoteKeeper } from './use-note.ts';

/** Notes as the background keeps them; none is written for a private tab. */
export function createNoteKeeper(incognito: boolean): NoteKeeper {
  return {
    async read(entry) {
      const answer = await send('readNotes', { entries: [entry] });
      return answer.ok ? (answer.value[0] ?? null) : undefined;
    },
    async readAll() {
      const answer = await send('readNotes', {});
      return answer.ok ? answer.value : undefined;
    },
    async save(entry, text) {
      const answer = await send('saveNote', { entry, text, incognito });
      if (answer.ok) return { note: answer.value };
      return answer.error.code === 'bad-request' ? 'full' : 'failed';
    },
    follow(entry, changed) {
      const listener = (changes: object) => {
        if (Object.hasOwn(changes, noteKey(entry))) changed();
      };
      browser.storage.local.onChanged.addListener(listener);
      return () => browser.storage.local.onChanged.removeListener(listener);
    },
  };
}
