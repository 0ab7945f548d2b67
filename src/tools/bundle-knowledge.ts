import path from 'node:path';
import type { WxtHooks } from 'wxt';
import { buildPack } from './pack/build-pack.ts';
import { checkPack } from './pack/check-pack.ts';
import { type PlacedProblem, printPlaced } from './pack/placed-problem.ts';

const PACK = 'ukraine-diplomacy';
const BUNDLED_FILE = `knowledge/${PACK}.json`;

/**
 * Build hooks that compile the authored pack into the extension. A pack that is broken or breaks an editors' rule
 * ends the build, with the file, record and field of every problem.
 */
export const bundleKnowledge: Pick<WxtHooks, 'build:publicAssets' | 'prepare:publicPaths'> = {
  'build:publicAssets': async (wxt, files) => {
    const folder = path.join(wxt.config.root, 'assets/knowledge', PACK);
    const { findings } = await checkPack(folder);
    const built = await buildPack(folder);
    const errors = findings.filter(({ level }) => level === 'error');
    if (errors.length || !built.ok) {
      const problems: PlacedProblem[] = built.ok ? errors : [...errors, ...built.problems];
      const lines = new Set(problems.map((problem) => printPlaced(problem, wxt.config.root)));
      throw new Error(`The knowledge pack is broken:\n${[...lines].join('\n')}`);
    }
    files.push({ relativeDest: BUNDLED_FILE, contents: built.json });
  },
  'prepare:publicPaths': (_wxt, paths) => {
    paths.push(BUNDLED_FILE);
  },
};
