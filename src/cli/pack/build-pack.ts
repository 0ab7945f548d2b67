import { readFile, stat } from 'node:fs/promises';
import { canonicalJson } from '../../knowledge/canonical-json.ts';
import { compilePack } from '../../knowledge/compile.ts';
import { printProblem } from '../../knowledge/problem.ts';
import type { Pack } from '../../knowledge/schema/pack.ts';
import { checkPack } from '../../packs/check-pack.ts';
import { type FileFault, readPackFile } from '../../packs/read-pack-file.ts';
import { loadPack } from './load-pack.ts';
import type { PlacedProblem } from './placed-problem.ts';

export type Built = { ok: true; pack: Pack; json: string } | { ok: false; problems: PlacedProblem[] };

const FAULTS: Record<FileFault, string> = {
  tooLarge: 'is larger than a pack may be',
  broken: 'is damaged and cannot be unpacked',
  notJson: 'is not a JSON file',
  gone: 'cannot be read',
};

/**
 * A pack from its folder, which is compiled, or from a compiled file (`.json`, `.json.gz`), which is checked as the extension
 * does when a reader adds it. `json` is the file that the extension carries, the same bytes for the same records.
 */
export async function buildPack(place: string): Promise<Built> {
  const isFile = await stat(place).then(
    (found) => found.isFile(),
    () => false,
  );
  return isFile ? readCompiled(place) : buildFolder(place);
}

async function buildFolder(folder: string): Promise<Built> {
  const loaded = await loadPack(folder);
  if (!loaded.ok) return loaded;
  const compiled = await compilePack(loaded.value.pack);
  if (!compiled.ok) return { ok: false, problems: compiled.problems.map(loaded.value.place) };
  return { ok: true, pack: compiled.value, json: canonicalJson(compiled.value) };
}

async function readCompiled(file: string): Promise<Built> {
  const bytes = await readFile(file).catch(() => null);
  const read = bytes ? await readPackFile(new Blob([bytes])) : { ok: false as const, fault: 'gone' as const };
  if (!read.ok) return { ok: false, problems: [{ file, path: [], reason: FAULTS[read.fault] }] };
  const checked = await checkPack(read.value);
  if (!checked.ok) {
    return { ok: false, problems: checked.problems.map((one) => ({ file, path: [], reason: printProblem(one) })) };
  }
  return { ok: true, pack: checked.pack, json: canonicalJson(checked.pack) };
}
