import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { FoundBrowser } from '../../tests/driver/find-browser.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Build the extension so that it also runs on pages of this machine. Returns its folder; throws what the build said. */
export function buildDemo({ kind }: FoundBrowser): string {
  const target = kind === 'chromium' ? 'chrome' : 'firefox';
  console.log(`Building for ${kind === 'chromium' ? 'Chromium' : 'Firefox'} ...`);
  const { status, stdout, stderr } = spawnSync('wxt', ['build', '--mode', 'demo', '-b', target], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
  return join(ROOT, '.output', `${target}-mv3-demo`);
}
