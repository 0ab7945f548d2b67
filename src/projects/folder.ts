import { parseFolder } from '../authoring/parse-folder.ts';
import type { PlacedProblem } from '../authoring/placed-problem.ts';
import { printFolder } from '../authoring/print/print-folder.ts';
import type { PackFile } from '../authoring/read-folder.ts';
import { sha256 } from '../knowledge/sha256.ts';
import { asLists, verifyPack } from '../knowledge/verify.ts';
import type { OpenProject } from './open-project.ts';
import { fromPack, type Project, packOf } from './project.ts';

/** Where the texts of sources lie in a folder, for `pack check --sources`. */
const TEXTS = 'texts/';
const IS_TEXT = /^(?:.*\/)?texts\/[^/]+$/;

/** What a folder, or a pack, becomes when an author goes on with it. */
export interface BroughtIn {
  content: Project;
  /** Texts of its sources that came along, by SHA-256. */
  texts: Map<string, string>;
  kept: PackFile[];
}

export type BringIn = { ok: true; value: BroughtIn } | { ok: false; problems: PlacedProblem[] };

/**
 * The folder of a project: its records, where nothing was changed byte for byte as they came, and the texts of its
 * documents. What was found and not accepted is no part of it.
 */
export function toFolder({ project, texts, kept }: Pick<OpenProject, 'project' | 'texts' | 'kept'>): PackFile[] {
  const ofSources = [...project.sources.values()].flatMap(({ file, sha256: hash }): PackFile[] => {
    const text = texts.get(hash);
    return text === undefined || file === '' ? [] : [{ path: TEXTS + file, text }];
  });
  return [...printFolder(packOf(project), kept), ...ofSources];
}

/**
 * Reads the folder of a pack, also of one whose author is not done with it: what was taken along comes back. A text that is
 * not that of any source is left out.
 * @param files with paths relative to the folder
 */
export async function fromFolder(files: readonly PackFile[]): Promise<BringIn> {
  const records = files.filter(({ path }) => !IS_TEXT.test(path));
  const parsed = parseFolder(records, [], { takesUnfinished: true });
  if (!parsed.ok) return parsed;
  const { pack } = parsed.value;
  const wanted = new Set(pack.sources.map((source) => source.sha256));
  const texts = new Map<string, string>();
  for (const { path, text } of files) {
    if (!IS_TEXT.test(path)) continue;
    const hash = await sha256(text);
    if (wanted.has(hash)) texts.set(hash, text);
  }
  return { ok: true, value: { content: fromPack(pack), texts, kept: records } };
}

/**
 * Reads a compiled pack. It has no texts, and does not tell what only authors need: names of files, boilerplate, and the
 * words around an excerpt.
 */
export async function fromCompiled(value: unknown): Promise<BringIn> {
  const verified = await verifyPack(value);
  if (!verified.ok) return { ok: false, problems: verified.problems.map((problem) => ({ ...problem, file: '' })) };
  const { sources, ...lists } = asLists(verified.value);
  const named = sources.map((source) => ({ ...source, file: `${source.id}.txt` }));
  return { ok: true, value: { content: fromPack({ ...lists, sources: named }), texts: new Map(), kept: [] } };
}
