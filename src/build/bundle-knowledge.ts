import path from 'node:path';
import type { WxtHooks } from 'wxt';
import { buildPack } from '../cli/pack/build-pack.ts';
import { checkPack } from '../cli/pack/check-pack.ts';
import { printPlaced } from '../cli/pack/placed-problem.ts';
import { canonicalJson } from '../knowledge/canonical-json.ts';
import { outlineOf } from '../knowledge/outline.ts';

const PACK = 'ukraine-diplomacy';
const BUNDLED_FILE = `knowledge/${PACK}.json`;
const OUTLINE_FILE = `knowledge/${PACK}.outline.json`;

/**
 * Build hooks that compile the authored pack into the extension. A pack that is broken or breaks an editors' rule ends
 * the build with the file, record and field of every problem, before the last good build is cleared away.
 */
export const bundleKnowledge: Pick<WxtHooks, 'build:before' | 'build:publicAssets' | 'prepare:publicPaths'> = {
  'build:before': async (wxt) => {
    await compileChecked(wxt.config.root);
  },
  'build:publicAssets': async (wxt, files) => {
    const pack = await compileChecked(wxt.config.root);
    files.push(
      { relativeDest: BUNDLED_FILE, contents: pack },
      { relativeDest: OUTLINE_FILE, contents: canonicalJson(outlineOf(JSON.parse(pack))) },
    );
  },
  'prepare:publicPaths': (_wxt, paths) => {
    paths.push(BUNDLED_FILE, OUTLINE_FILE);
  },
};

/** @throws when the pack has an error */
async function compileChecked(root: string): Promise<string> {
  const folder = path.join(root, 'assets/knowledge', PACK);
  const { findings } = await checkPack(folder);
  const errors = findings.filter(({ level }) => level === 'error');
  const built = await buildPack(folder);
  if (built.ok && !errors.length) return built.json;
  const problems = built.ok ? errors : [...errors, ...built.problems];
  const lines = new Set(problems.map((problem) => printPlaced(problem, root)));
  throw new Error(`The knowledge pack is broken:\n${[...lines].join('\n')}`);
}
