import { MAX_NOTE_BYTES, MAX_NOTES } from './notes/limits.ts';
import type { ReaderNote } from './notes/note.ts';
import type { Settings } from './schema.ts';

/** Most that the settings take in a file, bytes; a reader's own come to a few thousand. */
export const MAX_SETTINGS_BYTES = 256 * 1024;

/** Most that a file holds, bytes: the settings, and every note that a reader may have. */
export const MAX_FILE = MAX_SETTINGS_BYTES + MAX_NOTES * MAX_NOTE_BYTES;

/** The settings as a file has them, with the notes where there are any. */
export type SettingsFile = Settings & { notes?: readonly ReaderNote[] };

/** Something of the settings as it stands in a file. */
export function exportText(value: SettingsFile | readonly unknown[]): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
