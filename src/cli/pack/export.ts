import type { Command } from './command.ts';
import { writeBuilt } from './write-built.ts';

export const exportPack: Command = {
  summary: 'write the whole pack as one document for others to read',
  help: `Write a pack as one readable JSON document: actors, entries, positions, conflicts, spotting rules. Evidence has its
offsets (UTF-16 units into the text whose SHA-256 its source gives), that of positions the excerpt as well.

Usage: npm run pack -- export PACK [--json] [--out FILE]

  PACK         folder of the pack, or its compiled file (.json, .json.gz)
  --json       as JSON, which is the only form there is
  --out FILE   where to write; standard output when left out`,
  options: { json: { type: 'boolean' }, out: { type: 'string' } },
  takes: { least: 1, most: 1 },
  run: async ([folder = ''], { out }) => {
    const built = await writeBuilt(folder, out, ({ json }) => `${JSON.stringify(JSON.parse(json), null, 2)}\n`);
    return built ? 0 : 1;
  },
};
