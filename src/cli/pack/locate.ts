import { writeFile } from 'node:fs/promises';
import type { Command } from './command.ts';
import { locatePack } from './locate-pack.ts';
import { tellProblems } from './placed-problem.ts';

export const locate: Command = {
  summary: 'fill in offsets of excerpts, and hashes and lengths of sources',
  help: `Find every excerpt in the texts of its source and write its offsets (start and end, UTF-16 units) into the
records; write SHA-256 and length of each text into the records of the sources. Comments and order stay as they are.

Usage: npm run pack -- locate PACK --sources FOLDER [--dry-run]

  PACK               folder of the pack
  --sources FOLDER   folder with the texts of the sources
  --dry-run          write nothing, only tell

An excerpt that is not in its source, or is there more than once, is told and left as it is; the rest is written.`,
  options: { sources: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  takes: { least: 1, most: 1 },
  run: async ([folder = ''], { sources, 'dry-run': dryRun }) => {
    if (typeof sources !== 'string') {
      console.error('locate needs --sources FOLDER');
      return 2;
    }
    const { files, problems, located } = await locatePack(folder, sources);
    tellProblems(problems);
    for (const file of dryRun ? [] : files) await writeFile(file.path, file.text);
    const changed = `${files.length} files ${dryRun ? 'would change' : 'changed'}`;
    console.log(`${located} excerpts located, ${changed}, ${problems.length} problems`);
    return problems.length ? 1 : 0;
  },
};
