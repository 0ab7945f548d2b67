import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

const ROOT = join(import.meta.dirname, '..');
const BUILDS = ['chrome-mv3', 'firefox-mv3'];
const USAGE = 'Usage: npm run check:sources [-- --install]';

/**
 * Build once more from the zip of sources that reviewers get, in a folder of its own, and compare every file and every
 * zip with those of this checkout. Returns what differs; none where both are the same byte for byte. With `install`, the
 * packages come from the registry as reviewers get them, else from this checkout.
 */
export function checkSources(install: boolean): string[] {
  const output = join(ROOT, '.output');
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const zips = ['chrome', 'firefox', 'sources'].map((kind) => `${name}-${version}-${kind}.zip`);
  const sources = readIfThere(join(output, `${name}-${version}-sources.zip`));
  if (!sources) throw new Error('There is no zip of the sources of this version: npm run zip makes it');
  const files = unzipSync(sources);
  const copy = mkdtempSync(join(tmpdir(), 'counterpoint-sources-'));
  try {
    for (const [file, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), bytes);
    }
    if (install) run(copy, 'npm', 'ci', '--no-audit', '--no-fund');
    else linkTree(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    run(copy, 'npm', 'run', '-s', 'zip');
    return [...findStrangers(Object.keys(files)), ...compare(output, join(copy, '.output'), [...BUILDS, ...zips])];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Files that the zip of sources should not hold: those that version control passes over. Without it, none is known. */
function findStrangers(files: string[]): string[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) return [];
  const known = new Set(stdout.split('\0'));
  return files.filter((file) => !known.has(file)).map((file) => `${file}: in the sources, but not in the project`);
}

function compare(here: string, there: string, names: string[]): string[] {
  return [...new Set([here, there].flatMap((folder) => listFiles(folder, names)))].sort().flatMap((file) => {
    const [mine, theirs] = [here, there].map((folder) => readIfThere(join(folder, file)));
    if (!mine || !theirs) return [`${file}: only in the build ${mine ? 'of this checkout' : 'from the sources'}`];
    return mine.equals(theirs) ? [] : [`${file}: not the same`];
  });
}

/** The files of a folder that lie in, or are, something of these names. */
function listFiles(folder: string, names: string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => names.includes(file.split(/[\\/]/)[0]!));
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** The same tree once more, its files the same ones on the disk where the disk is the same. */
function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else
      try {
        linkSync(source, target);
      } catch {
        copyFileSync(source, target);
      }
  }
}

function run(folder: string, command: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

if (import.meta.main) {
  const options = process.argv.slice(2);
  if (options.some((option) => option !== '--install')) throw new Error(USAGE);
  const problems = checkSources(options.includes('--install'));
  console.log(problems.length > 0 ? problems.join('\n') : 'The build from the sources is the same, byte for byte.');
  process.exitCode = problems.length > 0 ? 1 : 0;
}
