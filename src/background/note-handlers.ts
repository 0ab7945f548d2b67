import { done, failed } from '../messaging/answers.ts';
import type { BackgroundHandlers } from '../messaging/handle-background.ts';
import type { Summarize } from '../messaging/page-report.ts';
import { changeNotes, importNotes, readNotes, saveNote } from '../settings/notes/store.ts';

type NoteMessages = 'readNotes' | 'saveNote' | 'changeNotes' | 'importNotes';

/** Answers to what concerns the reader's own notes. @param summarize tells which entries the packs know */
export function createNoteHandlers(summarize: Summarize): Pick<BackgroundHandlers, NoteMessages> {
  return {
    readNotes: async ({ entries }) => done(await readNotes(entries)),
    saveNote: async ({ entry, text, incognito }, sender) => {
      if (incognito || sender.incognito) return failed('not-allowed', 'saveNote: none is written in a private window');
      const isKnown = async () => (await summarize([entry])).has(entry);
      const note = await saveNote(entry, text, today(), isKnown);
      if (note === 'unknown') return failed('not-found', `saveNote: no entry ${entry}`);
      return note === 'full' ? failed('bad-request', 'saveNote: there is no room for one more') : done(note);
    },
    changeNotes: async ({ set, remove }) =>
      (await changeNotes(set, remove)) ? done(null) : failed('bad-request', 'changeNotes: there is no room for them'),
    importNotes: async ({ notes }) => done(await importNotes(notes)),
  };
}

/** The day where the reader is, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
