import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const suites = readdirSync(join(ROOT, 'tests/bench'), { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? `tests/bench/${one.name}/main.ts` : [],
);

/** What Node runs without a bundler: nothing that it imports, however far off, may need one. */
test.each([...suites, 'scripts/pictures/pictures.ts', 'scripts/heard/walk.ts'])('%s is loaded by Node', (file) => {
  const { stderr, status } = spawnSync('node', ['--input-type=module', '-e', `await import('./${file}')`], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
