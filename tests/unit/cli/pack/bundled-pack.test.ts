import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../../src/cli/pack/check-pack.ts';
import { printPlaced } from '../../../../src/cli/pack/placed-problem.ts';

const PACK = 'assets/knowledge/ukraine-diplomacy';
const SOURCES = '../shared/sources';

/** Warnings count as well: what readers are shown must give no cause for one. What its spotting rules find is told apart. */
async function findingsIn(sources?: string): Promise<string[]> {
  const { findings } = await checkPack(PACK, sources);
  return findings
    .filter(({ rule }) => rule !== 'other-plans')
    .map((finding) => `${printPlaced(finding)} (${finding.rule})`);
}

describe('the pack that the extension brings along', () => {
  test('keeps every rule', async () => expect(await findingsIn()).toEqual([]));

  test.skipIf(!existsSync(SOURCES))(
    'keeps every rule with its sources at hand, and shares no wording with them',
    async () => expect(await findingsIn(SOURCES)).toEqual([]),
  );
});
