import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
/** The room that makes references to entries and takes them apart. */
const LIBRARY = 'src/packs/';
/** What else is written with a slash, and what was stored before there were references. */
const OTHERS = [
  'src/knowledge/edtf.ts',
  'src/knowledge/parse-phrase.ts',
  'src/knowledge/lint/wording.ts',
  'src/ui/components/format-date.ts',
  'src/publication/index-address.ts',
  'src/authoring/paths.ts',
  'src/ui/studio/projects/bring-in.tsx',
  'src/ui/studio/projects/read-chosen.ts',
  'src/ui/panel/export/to-csl.ts',
  'src/cli/pack/publish/render-page.ts',
  'src/settings/schema.ts',
];
const TAKEN_APART = /(?:split|[iI]ndexOf|includes|startsWith|endsWith)\((?:'[^'\n]{0,20}\/'|`\$\{[^}]+\}\/`)/;
const MADE = /`\$\{[^}]+\}\/\$\{[^}]+\}`/;

const files = globSync('{src,entrypoints}/**/*.{ts,tsx}', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));
const elsewhere = files.filter((file) => !file.startsWith(LIBRARY));
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

test('there is a library, and there are others', () => {
  expect(files.some((file) => MADE.test(textOf(file)) && file.startsWith(LIBRARY))).toBe(true);
  expect(elsewhere.length).toBeGreaterThan(200);
});

test('references to entries are carried unread: nobody else has what makes them or takes them apart', () => {
  expect(
    elsewhere.filter((file) => /entry-ref\.ts'/.test(textOf(file)) && /\b(?:refOf|splitRef)\b/.test(textOf(file))),
  ).toEqual([]);
});

test('and nobody does it by hand', () => {
  const byHand = elsewhere.filter((file) => TAKEN_APART.test(textOf(file)) || MADE.test(textOf(file)));
  expect(byHand.filter((file) => !OTHERS.includes(file))).toEqual([]);
});

test.each(OTHERS)('%s still has a slash of another kind', (file) => {
  expect(TAKEN_APART.test(textOf(file)) || MADE.test(textOf(file))).toBe(true);
});
