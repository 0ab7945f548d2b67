import path from 'node:path';
import type { WxtHooks } from 'wxt';
import { buildPack } from './pack/build-pack.ts';
import { printPlaced } from './pack/load-pack.ts';

const PACK = 'ukraine-diplomacy';
const BUNDLED_FILE = `knowledge/${PACK}.json`;

/**
 * Build hooks that compile the authored pack into the extension. A broken pack ends the build, with the file, record
 * and field of every problem.
 */
export const bundleKnowledge: Pick<WxtHooks, 'build:publicAssets' | 'prepare:publicPaths'> = {
  'build:publicAssets': async (wxt, files) => {
    const built = await buildPack(path.join(wxt.config.root, 'assets/knowledge', PACK));
    if (!built.ok) {
      const lines = built.problems.map((problem) => printPlaced(problem, wxt.config.root));
      throw new Error(`The knowledge pack is broken:\n${lines.join('\n')}`);
    }
    files.push({ relativeDest: BUNDLED_FILE, contents: built.json });
  },
  'prepare:publicPaths': (_wxt, paths) => {
    paths.push(BUNDLED_FILE);
  },
};
