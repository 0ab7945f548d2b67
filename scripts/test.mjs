// Every check of the project, each complete on a fresh clone. A failing step does not keep the next from running.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkNode, ensurePackages, environment, ROOT } from './install.mjs';

const REPORTS = join(ROOT, '.output', 'test');

ensurePackages();
checkNode();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const results = [
  check('browsers', 'node', ['src/tools/get-browser.ts', 'chromium', 'firefox']),
  check('types', 'npm', ['run', '-s', 'check:types']),
  check('lint', 'npm', ['run', '-s', 'check:lint']),
  tests('unit'),
  tests('browser'),
  check('build', 'npm', ['run', '-s', 'build']),
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
    `  ${failed > 0 ? 'FAILED' : 'ok    '}  ${name.padEnd(16)} ${outcome.padEnd(36)} ${seconds.toFixed(0).padStart(4)} s`,
  );
}
const failures = results.flatMap((result) => result.failures ?? []);
if (failures.length > 0) console.log(`\nFailed\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

/** A step that passes or fails as a whole; it counts as one. */
function check(name, command, args) {
  const { ok, seconds } = step(name, command, args);
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, seconds };
}

/** The tests of one vitest project, counted by vitest itself. */
function tests(project) {
  const report = join(REPORTS, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { ok, seconds } = step(project, 'vitest', ['run', '--project', project, ...reporters]);
  const { passed, failed, skipped, failures } = readReport(report);
  // A file that cannot be loaded, or an error between tests, fails the run without failing a test.
  return { name: project, passed, failed: ok ? failed : Math.max(failed, 1), skipped, failures, seconds };
}

/** The counts of a vitest report, and a few lines about each failed test: the end of a log may be all that is kept. */
function readReport(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
      failures: report.testResults.flatMap(({ name, message, assertionResults }) => [
        ...(message ? [`${relative(ROOT, name)}: ${firstLines(message)}`] : []),
        ...assertionResults
          .filter(({ status }) => status === 'failed')
          .map(
            ({ fullName, failureMessages }) =>
              `${relative(ROOT, name)}: ${fullName}: ${failureMessages.map(firstLines).join(' | ')}`,
          ),
      ]),
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failures: [] };
  }
}

function firstLines(message) {
  return message.split('\n', 3).join(' ');
}

function step(name, command, args) {
  console.log(`\n--- ${name}`);
  const start = performance.now();
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    env: environment,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return { ok: status === 0, seconds: (performance.now() - start) / 1000 };
}
