import { canonicalJson } from '../../knowledge/canonical-json.ts';
import type { Pack } from '../../knowledge/schema/pack.ts';
import { exportText, MAX_FILE } from '../../settings/export.ts';
import type { Settings } from '../../settings/schema.ts';
import { saveFile } from '../components/save-file.ts';

const JSON_TYPE = 'application/json';

/** Whether a file is too large to be one of settings; such a one is not even read. */
export function isTooLarge(file: Pick<File, 'size'>): boolean {
  return file.size > MAX_FILE;
}

/** Hand the reader the settings as a JSON file. */
export function saveExported(settings: Settings): void {
  saveFile(`counterpoint-settings-${new Date().toISOString().slice(0, 10)}.json`, JSON_TYPE, exportText(settings));
}

/** Hand the reader a pack as the file that it came from, byte for byte. */
export function savePackFile(pack: Pack): void {
  saveFile(`${pack.meta.id}-${pack.meta.version}.json`, JSON_TYPE, canonicalJson(pack));
}

/** The settings in the text of a file, not yet checked one by one; null when it is nothing of the kind. */
export function readExported(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    const isSettings = typeof value === 'object' && value !== null && 'version' in value && 'enabled' in value;
    return isSettings ? value : null;
  } catch {
    return null;
  }
}
