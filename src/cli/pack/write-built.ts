import { writeFile } from 'node:fs/promises';
import { type Built, buildPack } from './build-pack.ts';
import { tellProblems } from './placed-problem.ts';

type BuiltPack = Extract<Built, { ok: true }>;

/**
 * Builds a pack and writes what is made of it to a file, or to standard output where none is named. Of a broken pack
 * nothing is written and its problems are told; null then.
 */
export async function writeBuilt(
  folder: string,
  file: string | boolean | undefined,
  make: (built: BuiltPack) => string,
): Promise<BuiltPack | null> {
  const built = await buildPack(folder);
  if (!built.ok) {
    tellProblems(built.problems);
    return null;
  }
  const text = make(built);
  if (typeof file === 'string') await writeFile(file, text);
  else process.stdout.write(text);
  return built;
}
