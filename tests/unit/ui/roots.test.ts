import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const pages = globSync('entrypoints/*/main.tsx', { cwd: ROOT });

test.each(pages)('%s is shown within an error boundary', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  expect(text).toContain('showPage(');
  expect(text).not.toMatch(/from 'preact'/);
});

test('there are pages', () => expect(pages.length).toBeGreaterThan(3));
