// Runs before anything is installed: plain Node 20, nothing beyond its own modules.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BIN = join(ROOT, 'node_modules', '.bin');
const LEAST_NODE = 24;

/** The environment for every later step: the project's own tools come first, Node itself among them. */
export const environment = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` };

/** Install the packages of the lock file unless exactly those are there. Ends the process when that fails. */
export function ensurePackages() {
  if (packagesAreCurrent()) return;
  console.log('Installing packages ...');
  run('npm', ['ci', '--loglevel=error', '--no-progress'], 'The packages could not be installed');
}

/** End the process unless a step succeeds; `failure` is for one that does not say itself what was wrong. */
export function run(command, args, failure) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    env: environment,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  if (failure || error) console.error([failure, error?.message].filter(Boolean).join(': '));
  process.exit(status || 1);
}

/** End the process with one line when the Node that the packages bring is not there or not the one that runs. */
export function checkNode() {
  const { stdout } = spawnSync('node', ['-p', 'process.versions.node'], { env: environment, encoding: 'utf8' });
  if (Number.parseInt(stdout, 10) >= LEAST_NODE) return;
  console.error(
    `The packages came without Node ${LEAST_NODE}. Allow install scripts (npm config ignore-scripts) or use a newer Node.`,
  );
  process.exit(1);
}

/** npm writes what it installed beside the packages; a package of another platform may be missing from it. */
function packagesAreCurrent() {
  const written = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return false;
  const locked = readPackages(join(ROOT, 'package-lock.json'));
  const installed = readPackages(written);
  return Object.entries(locked).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const there = installed[path];
    return there ? there.version === version : optional === true;
  });
}

function readPackages(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}
