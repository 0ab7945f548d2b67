import { done, failed } from '../messaging/answers.ts';
import type { BackgroundHandlers } from '../messaging/handle-background.ts';
import type { Summarize } from '../messaging/page-report.ts';
import { today } from '../projects/today.ts';
import { changeNotes, findUnreadable, importNotes, readNotes, saveNote } from '../settings/notes/store.ts';

type NoteMessages = 'readNotes' | 'saveNote' | 'changeNotes' | 'importNotes';

/** Answers to what concerns the reader's own notes. @param summarize tells which entries the packs know */
export function createNoteHandlers(summarize: Summarize): Pick<BackgroundHandlers, NoteMessages> {
  return {
    readNotes: async ({ entries }) => {
      // Whoever asks for single notes would take one that is left out for none.
      const unreadable = entries ? await findUnreadable(entries) : [];
      if (unreadable.length > 0) return failed('failed', `readNotes: what is kept of ${unreadable[0]} is no note`);
      return done(await readNotes(entries));
    },
    saveNote: async ({ entry, text, incognito }, sender) => {
      if (incognito || sender.incognito) return failed('not-allowed', 'saveNote: none is written in a private window');
      const isKnown = async () => (await summarize([entry])).has(entry);
      const note = await saveNote(entry, text, today(), isKnown);
      if (note === 'unknown') return failed('not-found', `saveNote: no entry ${entry}`);
      if (note === 'unreadable') return failed('failed', `saveNote: what is kept of ${entry} is no note`);
      return note === 'full' ? failed('bad-request', 'saveNote: there is no room for one more') : done(note);
    },
    changeNotes: async ({ changes }) => {
      const left = await changeNotes(changes);
      return left === 'full' ? failed('bad-request', 'changeNotes: there is no room for them') : done(left);
    },
    importNotes: async ({ notes }) => done(await importNotes(notes)),
  };
}
