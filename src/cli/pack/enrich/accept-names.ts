import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addAliases, type NewAlias } from '../../../authoring/add-aliases.ts';
import { type ParsedFolder, parseFolder } from '../../../authoring/parse-folder.ts';
import { compilePack } from '../../../knowledge/compile.ts';
import { lintPack } from '../../../knowledge/lint/lint-pack.ts';
import { fieldOf, type Problem } from '../../../knowledge/problem.ts';
import { checkPack } from '../../../packs/check-pack.ts';
import { readPackFiles } from '../read-pack-files.ts';
import type { Proposal } from './propose-names.ts';

export type Accepted = { ok: true; files: string[] } | { ok: false; reasons: string[] };

/**
 * Writes names into the spotting rules of a pack's folder. Nothing is written where the pack would then have a fault that it
 * does not have now.
 */
export async function acceptNames(folder: string, proposals: readonly Proposal[]): Promise<Accepted> {
  const read = await readPackFiles(folder);
  const before = parseFolder(read.files, read.problems);
  if (!before.ok) return { ok: false, reasons: before.problems.map(print) };
  const byActor = Map.groupBy(proposals, ({ actor }) => actor);
  const aliases = new Map(
    [...byActor].map(([actor, own]): [string, NewAlias[]] => [actor, own.map(({ alias }) => alias)]),
  );
  const changed = addAliases(read.files, aliases);
  const paths = new Set(changed.map((file) => file.path));
  const after = parseFolder([...read.files.filter((file) => !paths.has(file.path)), ...changed]);
  if (!after.ok) return { ok: false, reasons: after.problems.map(print) };
  const old = new Set((await faultsOf(before.value)).map(print));
  const fresh = (await faultsOf(after.value)).map(print).filter((fault) => !old.has(fault));
  if (fresh.length > 0) return { ok: false, reasons: fresh };
  for (const file of changed) {
    const full = path.join(folder, file.path);
    await mkdir(path.dirname(full), { recursive: true });
    await writeFile(full, file.text);
  }
  return { ok: true, files: changed.map((file) => path.join(folder, file.path)) };
}

/** What `check` calls errors, and what a reader's browser would refuse. */
async function faultsOf({ pack }: ParsedFolder): Promise<Problem[]> {
  const errors = lintPack({ pack, texts: new Map() }).filter(({ level }) => level === 'error');
  const compiled = await compilePack(pack);
  if (!compiled.ok) return [...errors, ...compiled.problems];
  const checked = await checkPack(compiled.value);
  return checked.ok ? errors : [...errors, ...checked.problems];
}

/** Without the place, which may be another one afterwards. */
function print(problem: Problem): string {
  return [problem.record, fieldOf(problem).replaceAll(/\[\d+\]/g, ''), problem.reason].filter(Boolean).join(': ');
}
