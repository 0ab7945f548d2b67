import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../../src/ui/options/languages.ts';

const FOLDER = join(import.meta.dirname, '../../../../assets/locales');

test('the options name the languages that there are texts in', () => {
  // Browsers name files of texts with an underscore: zh_CN for zh-CN.
  const files = readdirSync(FOLDER).map((file) => file.replace(/\.yml$/, '').replace('_', '-'));
  expect([...LANGUAGES].sort()).toEqual(files.sort());
});
