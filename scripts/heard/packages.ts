import { spawnSync } from 'node:child_process';

/** What a desktop without a screen needs to be heard, as Debian names it; the browsers are found as for the tests. */
const PACKAGES = [
  'at-spi2-core',
  'dbus-daemon',
  'gir1.2-atspi-2.0',
  'gir1.2-wnck-3.0',
  'libglib2.0-bin',
  'openbox',
  'orca',
  'python3-pyatspi',
  'python3-speechd',
  'speech-dispatcher',
  'xdotool',
  'xvfb',
];

/** Install the packages that are missing. Throws an error of a line or two where that cannot be. */
export function ensurePackages(): void {
  if (process.platform !== 'linux' || !canRun('dpkg-query', '--version')) {
    throw new Error('What is heard is listened to with Orca on Debian, or a system that is made from it.');
  }
  const missing = PACKAGES.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    throw new Error(`Not installed: ${missing.join(', ')}.\nRun this as root once, or install them yourself.`);
  }
  console.log(`Installing ${missing.join(', ')} ...`);
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...missing);
}

function isInstalled(name: string): boolean {
  const { stdout } = spawnSync('dpkg-query', ['--status', name], { encoding: 'utf8' });
  return /^Status: .* installed$/m.test(stdout);
}

function canRun(command: string, argument: string): boolean {
  return spawnSync(command, [argument]).status === 0;
}

function apt(...words: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', ['--quiet', ...words], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`apt-get ${words[0]} failed:\n${stderr}`);
}
