import type { PlacedProblem } from '../../authoring/placed-problem.ts';
import { canonicalJson } from '../../knowledge/canonical-json.ts';
import { compilePack } from '../../knowledge/compile.ts';
import type { Pack } from '../../knowledge/schema/pack.ts';
import { isCompiled, loadCompiled } from './load-compiled.ts';
import { loadPack } from './load-pack.ts';

export type Built = { ok: true; pack: Pack; json: string } | { ok: false; problems: PlacedProblem[] };

/**
 * Loads a pack from its folder and compiles it, or reads the file that was compiled of it. `json` is the file that the
 * extension carries, the same bytes for the same records.
 */
export async function buildPack(place: string): Promise<Built> {
  if (await isCompiled(place)) {
    const loaded = await loadCompiled(place);
    return loaded.ok ? { ...loaded, json: canonicalJson(loaded.pack) } : loaded;
  }
  const loaded = await loadPack(place);
  if (!loaded.ok) return loaded;
  const compiled = await compilePack(loaded.value.pack);
  if (!compiled.ok) return { ok: false, problems: compiled.problems.map(loaded.value.place) };
  return { ok: true, pack: compiled.value, json: canonicalJson(compiled.value) };
}
