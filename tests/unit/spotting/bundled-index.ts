import path from 'node:path';
import { loadPack } from '../../../src/cli/pack/load-pack.ts';
import { categoryOfActor } from '../../../src/knowledge/category.ts';
import { buildIndex } from '../../../src/spotting/build-index.ts';
import { spot } from '../../../src/spotting/spot.ts';

const FOLDER = path.join(import.meta.dirname, '../../../assets/knowledge/ukraine-diplomacy');

/** The pack as it is written, and its index. */
export const bundled = await load();

async function load() {
  const loaded = await loadPack(FOLDER);
  if (!loaded.ok) throw new Error(`the bundled pack cannot be read: ${JSON.stringify(loaded.problems)}`);
  const { pack } = loaded.value;
  const actors = Object.fromEntries(pack.actors.map((actor) => [actor.id, actor]));
  const entries = Object.fromEntries(pack.entries.map((entry) => [entry.id, entry]));
  const categories = Object.fromEntries(pack.actors.map(({ id, kind }) => [id, categoryOfActor(kind)]));
  return { pack, categories, index: buildIndex({ spotting: pack.spotting, actors, entries }) };
}

/** What is marked in a text whose lines are paragraphs, as `id "text"`. */
export function marksIn(text: string): string[] {
  const blocks = text.split('\n');
  return spot(bundled.index, blocks).map(
    ({ block, start, end, entry }) => `${entry} "${blocks[block]!.slice(start, end)}"`,
  );
}
