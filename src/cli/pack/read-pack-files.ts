import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { PlacedProblem } from '../../authoring/placed-problem.ts';
import type { PackFile } from '../../authoring/read-folder.ts';
import { SECTIONS, sectionOf } from '../../authoring/sections.ts';
import { readText } from './read-text.ts';

/** The files of a pack's folder, as far as they can be read, and problems with the others; all paths are inside the folder. */
export interface PackFiles {
  files: PackFile[];
  problems: PlacedProblem[];
}

/** Reads the files of a pack that may hold records; others in the folder are left alone. */
export async function readPackFiles(folder: string): Promise<PackFiles> {
  const { names, problems } = await listNames(folder);
  const files: PackFile[] = [];
  for (const name of names) {
    const section = sectionOf(name);
    if (!section) continue;
    // What is not read anyway is told by its name alone.
    const read = section === 'unknown' ? ({ ok: true, value: '' } as const) : await readText(path.join(folder, name));
    if (read.ok) files.push({ path: name, text: read.value });
    else problems.push({ file: name, path: [section], reason: read.reason });
  }
  return { files, problems };
}

async function listNames(folder: string): Promise<{ names: string[]; problems: PlacedProblem[] }> {
  const top = await list(folder);
  if (typeof top === 'string') return { names: [], problems: [{ file: '', path: ['meta'], reason: top }] };
  const names: string[] = [];
  const problems: PlacedProblem[] = [];
  for (const name of top) {
    if (!Object.hasOwn(SECTIONS, name)) {
      names.push(name);
      continue;
    }
    const below = await list(path.join(folder, name), true);
    if (typeof below === 'string') problems.push({ file: name, path: [], reason: below });
    else names.push(...below.map((part) => path.posix.join(name, ...part.split(path.sep))));
  }
  return { names, problems };
}

/** Names in a folder, or why it has none. */
async function list(folder: string, recursive = false): Promise<string[] | string> {
  try {
    return await readdir(folder, { recursive });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'is not a readable folder';
  }
}
