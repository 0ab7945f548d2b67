import type { Settings } from './schema.ts';

/** Most that a file of settings holds, bytes; a reader's own comes to a few thousand. */
export const MAX_FILE = 256 * 1024;

/** Something of the settings as it stands in a file. */
export function exportText(value: Settings | readonly unknown[]): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
