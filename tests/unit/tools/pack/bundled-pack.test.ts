import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../../src/tools/pack/check-pack.ts';
import { printPlaced } from '../../../../src/tools/pack/placed-problem.ts';

const PACK = 'assets/knowledge/ukraine-diplomacy';
const SOURCES = '../shared/sources';

async function errorsIn(sources?: string): Promise<string[]> {
  const { findings } = await checkPack(PACK, sources);
  return findings
    .filter(({ level }) => level === 'error')
    .map((finding) => `${printPlaced(finding)} (${finding.rule})`);
}

describe('the pack that the extension brings along', () => {
  test('keeps every rule', async () => expect(await errorsIn()).toEqual([]));

  test.skipIf(!existsSync(SOURCES))(
    'keeps every rule with its sources at hand, and shares no wording with them',
    async () => {
      expect(await errorsIn(SOURCES)).toEqual([]);
      const { findings } = await checkPack(PACK, SOURCES);
      expect(findings.filter(({ rule }) => rule === 'overlap').map((finding) => printPlaced(finding))).toEqual([]);
    },
  );
});
