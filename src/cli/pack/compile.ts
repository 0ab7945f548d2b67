import type { Command } from './command.ts';
import { writeBuilt } from './write-built.ts';

export const compile: Command = {
  summary: 'make the file that the extension carries',
  help: `Compile a pack into one JSON file: the same bytes for the same records, in whatever files they lie.

Usage: npm run pack -- compile PACK [--out FILE]

  PACK         folder of the pack, or its compiled file (.json, .json.gz)
  --out FILE   where to write; standard output when left out

Nothing is written when the pack is broken.`,
  options: { out: { type: 'string' } },
  takes: { least: 1, most: 1 },
  run: async ([folder = ''], { out }) => {
    const built = await writeBuilt(folder, out, ({ json }) => json);
    if (!built) return 1;
    console.error(`${built.pack.meta.id} ${built.pack.meta.version}, content ${built.pack.content}`);
    return 0;
  },
};
