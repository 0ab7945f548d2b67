import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '../../knowledge/edtf.ts';
import type { AuthoredPack } from '../../knowledge/schema/pack.ts';
import type { PlacedProblem } from './placed-problem.ts';

export type Section = Exclude<keyof AuthoredPack, 'meta'>;

/** Names of the record files in a pack's folder: `NAME.yaml`, or a folder `NAME` with any number of files. */
export const SECTIONS: Record<string, Section> = {
  sources: 'sources',
  actors: 'actors',
  claims: 'entries',
  positions: 'positions',
  conflicts: 'conflicts',
  spotting: 'spotting',
};

/** The files of a pack and what kind of record each holds; files that hold none are told as problems. */
export async function listFiles(folder: string, problems: PlacedProblem[]) {
  const files: { file: string; section: Section | 'meta' }[] = [];
  for (const name of await list(folder, folder, problems)) {
    const file = path.join(folder, name);
    const stem = name.replace(/\.yaml$/, '');
    if (name === 'pack.yaml') files.push({ file, section: 'meta' });
    else if (Object.hasOwn(SECTIONS, stem)) {
      const section = SECTIONS[stem]!;
      const parts =
        stem === name ? (await list(file, folder, problems)).filter((part) => part.endsWith('.yaml')) : [''];
      files.push(...parts.map((part) => ({ file: path.join(file, part), section })));
    } else if (/\.ya?ml$/.test(name)) {
      const known = Object.keys(SECTIONS).map((section) => `${section}.yaml`);
      problems.push({ file, path: [], reason: `holds no known kind of record; these are read: ${known.join(', ')}` });
    }
  }
  return files;
}

/** Names in a folder, in the same order everywhere. */
async function list(folder: string, root: string, problems: PlacedProblem[]): Promise<string[]> {
  try {
    return (await readdir(folder)).sort(compareText);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'is not a readable folder';
    problems.push({ file: folder, path: folder === root ? ['meta'] : [], reason });
    return [];
  }
}
