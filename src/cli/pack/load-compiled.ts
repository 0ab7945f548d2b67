import { readFile, stat } from 'node:fs/promises';
import type { PlacedProblem } from '../../authoring/placed-problem.ts';
import type { Pack } from '../../knowledge/schema/pack.ts';
import { MAX_PACK_BYTES } from '../../knowledge/schema/patterns.ts';
import { checkPack } from '../../packs/check-pack.ts';
import { type FileFault, readPackFile } from '../../packs/read-pack-file.ts';

export type LoadedFile = { ok: true; pack: Pack } | { ok: false; problems: PlacedProblem[] };

const REASONS: Record<FileFault, string> = {
  tooLarge: `is too large: a pack has at most ${MAX_PACK_BYTES} bytes`,
  broken: 'cannot be unpacked: it is damaged, or a part of it is missing',
  notJson: 'is no JSON in UTF-8',
  gone: 'cannot be read',
};

const TOO_LARGE = { ok: false, fault: 'tooLarge' } as const;

/** Whether a path leads to a file, which is then a compiled pack; the folder of a pack is none. */
export async function isCompiled(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Reads a compiled pack, gzipped or not, by the same checks that a reader's browser makes. */
export async function loadCompiled(file: string): Promise<LoadedFile> {
  const { size } = await stat(file);
  const read = size > MAX_PACK_BYTES ? TOO_LARGE : await readPackFile(new Blob([await readFile(file)]));
  if (!read.ok) return { ok: false, problems: [{ file, path: [], reason: REASONS[read.fault] }] };
  const checked = await checkPack(read.value);
  if (checked.ok) return checked;
  if (checked.isNewer) {
    const reason = `is of format ${checked.problems[0]?.reason}, which a later version of these tools reads`;
    return { ok: false, problems: [{ file, path: [], reason }] };
  }
  return {
    ok: false,
    // What has no id is told by the section that it stands in.
    problems: checked.problems.map((problem) => ({ record: String(problem.path[0] ?? ''), ...problem, file })),
  };
}
