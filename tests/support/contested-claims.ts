import { join } from 'node:path';
import { buildPack } from '../../src/cli/pack/build-pack.ts';
import { contentionOf } from '../../src/knowledge/contention.ts';
import { describeEntry } from '../../src/knowledge/describe.ts';
import type { EntryView } from '../../src/knowledge/entry-view.ts';
import type { Pack } from '../../src/knowledge/schema/pack.ts';

const FOLDER = join(import.meta.dirname, '../../assets/knowledge/ukraine-diplomacy');

/** What the card is given of every claim of the bundled pack that texts can mark and on which positions differ. */
export async function contestedClaims(): Promise<EntryView[]> {
  const built = await buildPack(FOLDER);
  if (!built.ok) throw new Error('The knowledge pack is broken');
  const pack: Pack = JSON.parse(built.json);
  const marked = new Set(pack.spotting.flatMap((rule) => ('target' in rule ? rule.target : [])));
  const views = Object.keys(pack.entries).flatMap((id) => (marked.has(id) ? (describeEntry(pack, id) ?? []) : []));
  return views.filter((view) => contentionOf(view) === 'contested');
}
