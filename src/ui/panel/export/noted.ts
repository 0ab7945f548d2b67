import type { EntryView } from '../../../knowledge/entry-view.ts';
import type { NoteTexts } from '../note/use-notes-on.ts';

/** Entries of a page that the reader has noted something on, and that are not among its claims with positions. */
export function notedBeside(claims: readonly EntryView[], views: readonly EntryView[], notes: NoteTexts): EntryView[] {
  const told = new Set(claims.map(({ id }) => id));
  return views.filter(({ id }) => notes.has(id) && !told.has(id));
}

/** The lines of a note by paragraphs; blank ones part them. */
export function paragraphsOf(text: string): string[][] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
}
