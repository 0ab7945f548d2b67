import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstall, install } from './apt-get.ts';

/** Path of an nginx that is installed; undefined where there is none. */
export function findNginx(): string | undefined {
  // Debian keeps it where only root looks.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, 'nginx')).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Run as a program it installs one where that can be done. Where it cannot, tests without it are skipped: it is one host of several.
if (import.meta.main) {
  try {
    if (!findNginx() && canInstall()) install('nginx-light');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.log(findNginx() ?? 'There is no nginx here: the tests of packs that it serves are skipped.');
}
