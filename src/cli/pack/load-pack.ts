import path from 'node:path';
import { type FolderParse, type ParsedFolder, parseFolder } from '../../authoring/parse-folder.ts';
import type { PlacedProblem } from '../../authoring/placed-problem.ts';
import { asLists } from '../../knowledge/verify.ts';
import { isCompiled, loadCompiled } from './load-compiled.ts';
import { readPackFiles } from './read-pack-files.ts';

export type LoadedPack = ParsedFolder;
export type Loaded = FolderParse;

/**
 * Reads a pack from its folder and checks the form of every record. All problems of all files are reported, each with
 * file, line, record and field. References between records are checked when the pack is compiled. A compiled file is
 * checked whole; what only authors need (the names of the sources' files, boilerplate, context of excerpts) is not in it.
 */
export async function loadPack(place: string): Promise<Loaded> {
  return (await isCompiled(place)) ? loadFile(place) : loadFolder(place);
}

async function loadFile(file: string): Promise<Loaded> {
  const loaded = await loadCompiled(file);
  if (!loaded.ok) return loaded;
  return { ok: true, value: { pack: asLists(loaded.pack), place: (problem) => ({ ...problem, file }) } };
}

async function loadFolder(folder: string): Promise<Loaded> {
  const { files, problems } = await readPackFiles(folder);
  const inFolder = <P extends PlacedProblem>(problem: P): P => ({ ...problem, file: path.join(folder, problem.file) });
  const parsed = parseFolder(files, problems);
  if (!parsed.ok) return { ok: false, problems: parsed.problems.map(inFolder) };
  const { pack, place } = parsed.value;
  return { ok: true, value: { pack, place: (problem) => inFolder(place(problem)) } };
}
