import { writeFile } from 'node:fs/promises';
import { buildPack } from './build-pack.ts';
import type { Command } from './command.ts';
import { printPlaced } from './placed-problem.ts';

export const exportPack: Command = {
  summary: 'write the whole pack as one document for others to read',
  help: `Write a pack as one readable JSON document: actors, entries, positions, conflicts, spotting rules. Evidence has its
offsets (UTF-16 units into the text whose SHA-256 its source gives), that of positions the excerpt as well.

Usage: npm run pack -- export PACK [--json] [--out FILE]

  PACK         folder of the pack
  --json       as JSON, which is the only form there is
  --out FILE   where to write; standard output when left out`,
  options: { json: { type: 'boolean' }, out: { type: 'string' } },
  takes: { least: 1, most: 1 },
  run: async ([folder = ''], { out }) => {
    const built = await buildPack(folder);
    if (!built.ok) {
      for (const problem of built.problems) console.error(printPlaced(problem));
      return 1;
    }
    const text = `${JSON.stringify(JSON.parse(built.json), null, 2)}\n`;
    if (typeof out === 'string') await writeFile(out, text);
    else process.stdout.write(text);
    return 0;
  },
};
