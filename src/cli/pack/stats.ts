import { evidenceIn } from '../../knowledge/evidence.ts';
import { balanceOf } from '../../knowledge/lint/balance.ts';
import { quotedShare } from '../../knowledge/quoted.ts';
import type { AuthoredPack } from '../../knowledge/schema/pack.ts';
import type { Command } from './command.ts';
import { loadPack } from './load-pack.ts';
import { tellProblems } from './placed-problem.ts';

export const stats: Command = {
  summary: 'count what is in a pack, by source and by claim',
  help: `Count the records of a pack: by kind, by source, and for each claim by stance and source.

Usage: npm run pack -- stats PACK [--json]

  PACK     folder of the pack, or its compiled file (.json, .json.gz)
  --json   as JSON`,
  options: { json: { type: 'boolean' } },
  takes: { least: 1, most: 1 },
  run: async ([place = ''], { json }) => {
    const loaded = await loadPack(place);
    if (!loaded.ok) {
      tellProblems(loaded.problems);
      return 1;
    }
    const numbers = countPack(loaded.value.pack);
    console.log(json ? JSON.stringify(numbers, null, 2) : printStats(numbers));
    return 0;
  },
};

/**
 * The numbers of a pack; of each source the percentage of its text that is `quoted` in the pack's files, and `bundled`,
 * in the excerpts that the compiled pack carries.
 */
export function countPack(pack: AuthoredPack) {
  const evidence = [...evidenceIn(pack)];
  return {
    pack: `${pack.meta.id} ${pack.meta.version}`,
    records: {
      sources: pack.sources.length,
      actors: countBy(pack.actors, ({ kind }) => kind),
      entries: countBy(pack.entries, ({ kind }) => kind),
      positions: countBy(pack.positions, ({ stance }) => stance),
      conflicts: countBy(
        pack.conflicts.flatMap(({ kinds }) => kinds),
        (kind) => kind,
        pack.conflicts.length,
      ),
      places: evidence.length,
      excerpts: evidence.filter((item) => item.evidence.exact !== undefined).length,
      aliases: pack.spotting.flatMap((record) => ('target' in record ? record.aliases : [])).length,
      patterns: pack.spotting.flatMap((record) => ('target' in record ? record.patterns : [])).length,
    },
    sources: pack.sources.map(({ id, length }) => {
      const from = evidence.filter((item) => item.evidence.source === id);
      const records = (section: string) =>
        new Set(from.filter((item) => item.section === section).map(({ record }) => record)).size;
      const quoted = from.map((item) => item.evidence);
      const bundled = from
        .filter(({ section }) => section === 'positions')
        .map((item) => ({ ...item.evidence, prefix: '', suffix: '' }));
      return {
        id,
        actors: records('actors'),
        entries: records('entries'),
        positions: records('positions'),
        quoted: quotedShare(quoted, length),
        bundled: quotedShare(bundled, length),
      };
    }),
    claims: balanceOf(pack).map(({ sources, ...balance }) => ({ ...balance, sources: Object.fromEntries(sources) })),
    undated: pack.positions.filter(({ when }) => when.edtf === null).length,
  };
}

function countBy<T>(items: T[], key: (item: T) => string, total = items.length): Record<string, number> {
  const groups = Object.entries(Object.groupBy(items, key)).sort();
  return { total, ...Object.fromEntries(groups.map(([name, group]) => [name, group?.length ?? 0])) };
}

function printStats({ pack, records, sources, claims, undated }: ReturnType<typeof countPack>): string {
  const kinds = Object.entries(records).map(([kind, count]) => {
    if (typeof count === 'number') return `  ${kind.padEnd(10)}${count}`;
    const { total, ...parts } = count;
    return `  ${kind.padEnd(10)}${total}  (${Object.entries(parts)
      .map(([name, number]) => `${number} ${name}`)
      .join(', ')})`;
  });
  const coverage = table(
    ['source', 'actors', 'entries', 'positions', 'quoted', 'bundled'],
    sources.map(({ id, actors, entries, positions, quoted, bundled }) => [
      id,
      actors,
      entries,
      positions,
      `${quoted}%`,
      `${bundled}%`,
    ]),
  );
  const balance = table(
    ['claim', 'support', 'oppose', 'qualify', 'neutral', 'actors', 'conflicts', 'sources'],
    claims.map(({ entry, stances, actors, conflicts, sources: by }) => [
      entry,
      stances.support,
      stances.oppose,
      stances.qualify,
      stances.neutral,
      actors,
      conflicts,
      Object.entries(by)
        .map(([source, count]) => `${source} ${count}`)
        .join(', '),
    ]),
  );
  const single = claims.filter((claim) => Object.keys(claim.sources).length === 1).map(({ entry }) => entry);
  return [
    pack,
    ...kinds,
    `  positions without a date: ${undated}`,
    '\nRecords that rest on each source, and how much of its text the files quote and the compiled pack carries\n',
    coverage,
    '\nPositions on each claim\n',
    balance,
    `\nClaims whose positions rest on one source: ${single.length} of ${claims.length}${single.length ? `\n  ${single.join(', ')}` : ''}`,
  ].join('\n');
}

function table(head: string[], rows: (string | number)[][]): string {
  const lines = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const print = (line: string[]) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return lines.map((line) => `  ${print(line)}`).join('\n');
}
