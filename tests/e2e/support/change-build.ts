import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a test wants to be otherwise in the extension that it starts. */
export interface BuildChange {
  /** What the folder of the changed copy ends with. */
  name: string;
  /** Change the copy of the build that is in this folder. */
  make(copy: string): void;
}

/** Make a changed copy of a build. Returns its folder, beside that of the build. */
export function changeBuild(folder: string, { name, make }: BuildChange): string {
  const copy = `${folder}-${name}`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  make(copy);
  return copy;
}

/** Write a file of a build anew. */
export function rewrite(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
