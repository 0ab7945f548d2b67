import { checkPack } from './check-pack.ts';
import type { Command } from './command.ts';
import { isCompiled } from './load-compiled.ts';
import { printPlaced } from './placed-problem.ts';

export const check: Command = {
  summary: 'tell what is wrong with a pack',
  help: `Check a pack: the form of every record, all references, and the editors' rules.

Usage: npm run pack -- check PACK [--sources FOLDER] [--quiet]

  PACK               folder of the pack, or its compiled file (.json, .json.gz)
  --sources FOLDER   folder with the texts of the sources: checks hashes, every excerpt at its place, and whether our
                     wording shares a run of seven words with a source
  --quiet            errors only, no warnings

Each line names file, line, record, field and rule. Exit code 1 when there is an error; warnings alone give 0.`,
  options: { sources: { type: 'string' }, quiet: { type: 'boolean' } },
  takes: { least: 1, most: 1 },
  run: async ([place = ''], { sources, quiet }) => {
    if (sources !== undefined && (await isCompiled(place))) {
      console.error('--sources needs the folder of the pack: a compiled file does not name the files of its sources');
      return 2;
    }
    const { pack, findings } = await checkPack(place, sources as string | undefined);
    const errors = findings.filter(({ level }) => level === 'error');
    const warnings = findings.filter(({ level }) => level === 'warning');
    for (const finding of quiet ? errors : [...errors, ...warnings]) {
      console.log(`${finding.level} ${printPlaced(finding)} (${finding.rule})`);
    }
    const texts = sources === undefined ? 'without the source texts' : 'with the source texts';
    const size = pack ? `${pack.entries.length} entries, ${pack.positions.length} positions, ${texts}: ` : '';
    console.log(`${size}${errors.length} errors, ${warnings.length} warnings`);
    return errors.length ? 1 : 0;
  },
};
