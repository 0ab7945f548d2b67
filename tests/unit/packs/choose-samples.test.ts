import { expect, test } from 'vitest';
import { chooseSamples } from '../../../src/packs/choose-samples.ts';
import { compiled, entry, position } from '../knowledge/example-pack.ts';

const on = (claim: string, ...stances: ('support' | 'oppose' | 'neutral')[]) =>
  stances.map((stance, at) => position(`${claim}-${at}`, '2024', { entry: claim, stance }));

/** The claims that are chosen, with their positions. */
async function choose(positions: ReturnType<typeof position>[], most = 3, mostPositions = 2): Promise<string[]> {
  const entries = ['one', 'two', 'three', 'four'].map((id) => entry(id));
  const samples = chooseSamples(await compiled({ entries, positions }), most, mostPositions);
  return samples.map(
    ({ entry: { id }, positions }) => `${id}: ${positions.map(({ position }) => position.id).join(' ')}`,
  );
}

test.each<[title: string, positions: ReturnType<typeof position>[], chosen: string[]]>([
  ['none where nothing is held', [], []],
  [
    'claims on which stances differ come first',
    [...on('one', 'support', 'support', 'support'), ...on('two', 'support', 'oppose')],
    ['two: two-0 two-1', 'one: one-0 one-1'],
  ],
  [
    'then those with most positions',
    [...on('one', 'support'), ...on('two', 'oppose', 'oppose')],
    ['two: two-0 two-1', 'one: one-0'],
  ],
  ['of one claim a position of each stance', on('one', 'support', 'support', 'oppose'), ['one: one-0 one-2']],
  [
    'no more than there is room for',
    [...on('one', 'support'), ...on('two', 'support'), ...on('three', 'support'), ...on('four', 'support')],
    ['four: four-0', 'one: one-0', 'three: three-0'],
  ],
])('%s', async (_, positions, chosen) => expect(await choose(positions)).toEqual(chosen));

test('a sample names the source of its evidence', async () => {
  const [sample] = chooseSamples(await compiled(), 1, 1);
  expect(sample?.positions[0]).toMatchObject({ actor: { id: 'council' }, source: { id: 'gazette' } });
});
