import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A copy of a build that speaks another language to a browser that is in English, since browsers on test machines come
 * without other languages. Returns its folder, beside that of the build.
 */
export function translateBuild(folder: string, language: string): string {
  const copy = `${folder}-${language}`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  cpSync(join(folder, '_locales', language), join(copy, '_locales', 'en'), { recursive: true });
  return copy;
}
