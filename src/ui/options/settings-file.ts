import { canonicalJson } from '../../knowledge/canonical-json.ts';
import type { Pack } from '../../knowledge/schema/pack.ts';
import { exportText, MAX_FILE, MAX_SETTINGS_BYTES } from '../../settings/export.ts';
import type { ReaderNote } from '../../settings/notes/note.ts';
import type { Settings } from '../../settings/schema.ts';
import { saveFile } from '../components/save-file.ts';

const JSON_TYPE = 'application/json';

/** Whether a file is too large to be one of settings; such a one is not even read. */
export function isTooLarge(file: Pick<File, 'size'>): boolean {
  return file.size > MAX_FILE;
}

/** Hand the reader the settings as a JSON file, with the notes where there are any. */
export function saveExported(settings: Settings, notes: readonly ReaderNote[]): void {
  saveFile(
    `counterpoint-settings-${new Date().toISOString().slice(0, 10)}.json`,
    JSON_TYPE,
    exportText(notes.length > 0 ? { ...settings, notes } : settings),
  );
}

/** Hand the reader a pack as the file that it came from, byte for byte. */
export function savePackFile(pack: Pack): void {
  saveFile(`${pack.meta.id}-${pack.meta.version}.json`, JSON_TYPE, canonicalJson(pack));
}

/** What is in a file: nothing of it is checked yet. `notes` is undefined where it has none. */
export interface Exported {
  settings: object;
  notes: unknown;
}

/**
 * The settings and notes in the text of a file, not yet checked one by one; `null` when it is nothing of the kind,
 * `'tooLarge'` where settings are.
 */
export function readExported(text: string): Exported | 'tooLarge' | null {
  try {
    const value: unknown = JSON.parse(text);
    const isSettings = typeof value === 'object' && value !== null && 'version' in value && 'enabled' in value;
    if (!isSettings) return null;
    const { notes, ...settings } = value as { notes?: unknown };
    const size = new TextEncoder().encode(JSON.stringify(settings)).length;
    return size > MAX_SETTINGS_BYTES ? 'tooLarge' : { settings, notes };
  } catch {
    return null;
  }
}
