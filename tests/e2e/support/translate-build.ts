import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildChange } from './change-build.ts';

/** Lets a build speak another language to a browser that is in English: test machines have no browsers in others. */
export function translateBuild(language: string): BuildChange {
  return {
    name: language,
    make: (copy) => cpSync(join(copy, '_locales', language), join(copy, '_locales', 'en'), { recursive: true }),
  };
}
