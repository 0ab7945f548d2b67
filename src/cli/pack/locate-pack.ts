import path from 'node:path';
import { type Located, locateFolder, sourceFilesOf } from '../../authoring/locate-folder.ts';
import type { PlacedProblem } from '../../authoring/placed-problem.ts';
import { readPackFiles } from './read-pack-files.ts';
import { readSources } from './read-sources.ts';

/**
 * Finds every excerpt of a pack in the texts of its sources. Works on the files alone, so that records need be neither
 * complete nor valid yet. Writes nothing.
 */
export async function locatePack(folder: string, sourceFolder: string): Promise<Located> {
  const { files, problems } = await readPackFiles(folder);
  const { texts, missing } = await readSources(sourceFilesOf(files), sourceFolder);
  const located = locateFolder(files, texts);
  const inFolder = (file: string) => path.join(folder, file);
  return {
    files: located.files.map((file) => ({ ...file, path: inFolder(file.path) })),
    problems: [
      ...[...problems, ...located.problems].map((problem) => ({ ...problem, file: inFolder(problem.file) })),
      ...missing.map(({ id, file, reason }): PlacedProblem => ({ file, path: ['sources'], record: id, reason })),
    ],
    located: located.located,
  };
}
