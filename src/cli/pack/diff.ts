import type { Pack } from '../../knowledge/schema/pack.ts';
import { type ChangedField, comparePacks, type PackDifference, type PositionWords } from '../../packs/compare-packs.ts';
import { findLosses, type Loss } from '../../packs/subscriptions/decide-update.ts';
import { buildPack } from './build-pack.ts';
import type { Command } from './command.ts';
import { tellProblems } from './placed-problem.ts';

export const diff: Command = {
  summary: 'tell what readers would be shown of a new version',
  help: `Compare two versions of a pack: the positions added, changed and removed, in the words that readers are shown before
the new one takes the place of the old. A position that is withdrawn is removed for them.

Usage: npm run pack -- diff OLD NEW

  OLD, NEW   folder or compiled file (.json, .json.gz) of the pack`,
  options: {},
  takes: { least: 2, most: 2 },
  run: async ([old = '', next = '']) => {
    const [before, after] = await Promise.all([buildPack(old), buildPack(next)]);
    for (const built of [before, after]) if (!built.ok) tellProblems(built.problems);
    if (!before.ok || !after.ok) return 1;
    const { id } = before.pack.meta;
    if (after.pack.meta.id !== id) {
      console.error(`these are two packs: ${id} and ${after.pack.meta.id}`);
      return 1;
    }
    console.log(`${id} ${before.pack.meta.version} → ${after.pack.meta.version}`);
    console.log(printDifference(comparePacks(before.pack, after.pack)));
    for (const reason of reasonsToAsk(before.pack, after.pack)) console.log(`Readers are asked first: ${reason}.`);
    return 0;
  },
};

const FIELDS: Partial<Record<ChangedField, string>> = {
  gist: 'wording',
  when: 'date',
  entry: 'claim',
};

/** A difference in lines: counts, then each position. */
export function printDifference({ added, changed, removed }: PackDifference): string {
  const lines = [`${added.length} positions added, ${changed.length} changed, ${removed.length} removed`];
  for (const words of added) lines.push(`+ ${inOneLine(words)}`);
  for (const { before, fields, ...words } of changed) {
    lines.push(`~ ${inOneLine(words)} (${fields.map((field) => FIELDS[field] ?? field).join(', ')})`);
    if (before !== words.gist) lines.push(`    before: ${before}`);
  }
  for (const words of removed) lines.push(`- ${inOneLine(words)}`);
  return lines.join('\n');
}

/** Why an update does not come in by itself for those who have subscribed. */
export function reasonsToAsk(before: Pack, after: Pack): string[] {
  return findLosses(before, after).map((loss) => LOSSES[loss]);
}

const LOSSES: Record<Loss, string> = { removes: 'positions are removed', licence: 'the licence is another' };

function inOneLine({ actor, entry, gist }: PositionWords): string {
  return `${actor} · ${entry}: ${gist}`;
}
