// Every check of the project, each complete on a fresh clone. A failing step does not keep the next from running.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, ensurePackages, environment, ROOT } from './install.mjs';

const REPORTS = join(ROOT, '.output', 'test');

ensurePackages();
checkNode();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const results = [
  check('browsers', 'node', ['tests/driver/get-browser.ts', 'chromium', 'firefox']),
  check('web server', 'node', ['tests/driver/get-nginx.ts']),
  check('GNU parallel', 'node', ['tests/driver/get-parallel.ts']),
  check('types', 'npm', ['run', '-s', 'check:types']),
  check('lint', 'npm', ['run', '-s', 'check:lint']),
  tests('unit'),
  tests('browser'),
  check('build', 'npm', ['run', '-s', 'zip']),
  check('same from sources', 'npm', ['run', '-s', 'check:sources']),
  check('build for tests', 'npm', ['run', '-s', 'build:testing']),
  check('web-ext lint', 'npm', ['run', '-s', 'check:firefox']),
  tests('e2e'),
  check('npm start', 'npm', ['start', '--silent', '--', '--headless']),
];

console.log('\nSummary');
for (const { name, passed, failed, skipped, seconds } of results) {
  const skips = skipped > 0 ? `, ${skipped} skipped` : '';
  const outcome = `${passed} passed, ${failed} failed${skips}`;
  console.log(
    `  ${failed > 0 ? 'FAILED' : 'ok    '}  ${name.padEnd(17)} ${outcome.padEnd(36)} ${seconds.toFixed(0).padStart(4)} s`,
  );
}
list('Failed', 'failures');
list('Passed on the second try', 'retried');
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

function list(title, key) {
  const lines = results.flatMap((result) => result[key] ?? []);
  if (lines.length > 0) console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

/** A step that passes or fails as a whole; it counts as one. */
function check(name, command, args) {
  const { ok, seconds } = step(name, command, args);
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, seconds };
}

/** The tests of one vitest project, counted by vitest itself. */
function tests(project) {
  const file = join(REPORTS, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=./tests/support/summary-reporter.ts'];
  const { ok, seconds } = step(project, 'vitest', ['run', '--project', project, ...reporters], { SUMMARY_FILE: file });
  const { failed, ...summary } = readSummary(file);
  // An error between tests fails the run without failing a test.
  return { ...summary, name: project, failed: ok ? failed : Math.max(failed, 1), seconds };
}

function readSummary(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failures: ['nothing was reported'], retried: [] };
  }
}

function step(name, command, args, variables = {}) {
  console.log(`\n--- ${name}`);
  const start = performance.now();
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    env: { ...environment, ...variables },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return { ok: status === 0, seconds: (performance.now() - start) / 1000 };
}
