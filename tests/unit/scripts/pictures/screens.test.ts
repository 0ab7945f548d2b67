import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PICTURES } from '../../../../scripts/pictures/pictures.ts';

const DOCS = join(import.meta.dirname, '../../../../docs');
const wanted = PICTURES.flatMap(({ name }) => [`${name}-dark.png`, `${name}-light.png`]).sort();

it('every picture that is taken is kept, and no other', () => {
  expect(readdirSync(join(DOCS, 'images')).sort()).toEqual(wanted);
});

it('every picture that is kept is shown once among the screens', () => {
  const shown = [...readFileSync(join(DOCS, 'screens.md'), 'utf8').matchAll(/src="images\/([^"]+)"/g)];
  expect(shown.map(([, file]) => file).sort()).toEqual(wanted);
});
