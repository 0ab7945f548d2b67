import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../../src/cli/pack/check-pack.ts';
import { printPlaced } from '../../../../src/cli/pack/placed-problem.ts';
import { compilePack } from '../../../../src/knowledge/compile.ts';
import { livePositions } from '../../../../src/knowledge/live-positions.ts';
import { positionsSpokenFor } from '../../../../src/knowledge/spoken-for.ts';
import { bundled } from '../../spotting/bundled-index.ts';

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

  // NATO is named all over, and what stands on its card says that no view of its own is recorded.
  test('marks no actor of whom nothing is recorded, but NATO', async () => {
    const compiled = await compilePack(bundled.pack);
    if (!compiled.ok) throw new Error('the bundled pack does not compile');
    const pack = compiled.value;
    const holders = new Set(livePositions(pack).map(({ actor }) => actor));
    const targets = pack.spotting.flatMap((record) => ('target' in record ? [record.target] : []));
    const marked = [...new Set(targets)].filter((id) => Object.hasOwn(pack.actors, id));
    const silent = marked.filter((id) => !holders.has(id) && positionsSpokenFor(pack, id).length === 0);
    expect(silent).toEqual(['nato']);
  });
});
