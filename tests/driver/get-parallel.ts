import { spawnSync } from 'node:child_process';
import { canInstall, install } from './apt-get.ts';

/** Whether GNU parallel is installed; another program has the same name. */
export function hasParallel(): boolean {
  return spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel') ?? false;
}

// Run as a program it installs it where that can be done. Where it cannot, tests without it are skipped.
if (import.meta.main) {
  try {
    if (!hasParallel() && canInstall()) install('parallel');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.log(
    hasParallel() ? 'GNU parallel' : 'There is no GNU parallel here: the test of an archive on many cores is skipped.',
  );
}
