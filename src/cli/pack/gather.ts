import { writeFile } from 'node:fs/promises';
import { MOST_EXAMPLES } from './archive/candidate.ts';
import { gatherResults } from './archive/gather-results.ts';
import { toJson, toText } from './archive/print-gathered.ts';
import type { Command } from './command.ts';

const USUAL = { top: 100, least: 2, examples: 3 };

export const gather: Command = {
  summary: 'rank the names and claims of a scanned archive that packs do not know yet',
  help: `Put together what scan has found in the shards of an archive, and rank for a curator what no pack knows: names beside
known entries, and phrases of which something is said there. Nobody's position is ever told: that is for a person to read.

Usage: npm run pack -- gather FOLDER [--top N] [--least N] [--examples N] [--json] [--out FILE]

  FOLDER         what was given to scan as --out
  --top N        how many names, and how many phrases (${USUAL.top})
  --least N      articles that each must stand in (${USUAL.least})
  --examples N   examples of each, of at most 25 words, drawn from the whole archive (${USUAL.examples}; at most ${MOST_EXAMPLES})
  --json         as JSON
  --out FILE     where to write; standard output when left out

The same shards give the same bytes, in whatever order and by however many workers they were scanned.`,
  options: {
    top: { type: 'string' },
    least: { type: 'string' },
    examples: { type: 'string' },
    json: { type: 'boolean' },
    out: { type: 'string' },
  },
  takes: { least: 1, most: 1 },
  run: async ([folder = ''], options) => {
    const top = numberOf(options.top, USUAL.top, 100_000);
    const least = numberOf(options.least, USUAL.least, 1_000_000_000);
    const examples = numberOf(options.examples, USUAL.examples, MOST_EXAMPLES);
    if (top === null || least === null || examples === null) {
      console.error(`--top, --least and --examples are whole numbers; at most ${MOST_EXAMPLES} examples are kept`);
      return 2;
    }
    const result = await gatherResults(folder, { top, least });
    if (!result.ok) {
      console.error(result.reason);
      return 1;
    }
    const text = (options.json ? toJson : toText)(result.gathered, examples);
    if (typeof options.out === 'string') {
      try {
        await writeFile(options.out, text);
      } catch (error) {
        console.error(`${options.out} cannot be written: ${(error as Error).message}`);
        return 1;
      }
    } else process.stdout.write(text);
    for (const name of result.unfinished) console.error(`${name} was left by a worker that did not finish its shard`);
    return 0;
  },
};

function numberOf(given: string | boolean | undefined, usual: number, most: number): number | null {
  if (given === undefined) return usual;
  const number = /^\d{1,9}$/.test(String(given)) ? Number(given) : Number.NaN;
  return number <= most ? number : null;
}
