import { expect, test } from 'vitest';
import { summarizeEntries } from '../../../src/knowledge/summaries.ts';
import { actor, compiled, conflict, position } from './example-pack.ts';

const council = position('a', '2024-01');
const union = position('b', '2024-01', { actor: 'union' });
const against = position('c', '2024-01', { actor: 'union', stance: 'oppose' });

test.each([
  ['nobody has a position', [], null],
  ['one actor', [council], 'one-sided'],
  ['one actor with two stances', [council, position('d', '2024-02', { stance: 'qualify' })], 'one-sided'],
  ['two actors, one stance', [council, union], 'agreed'],
  ['two actors, two stances, no conflict', [council, against], null],
  ['the second is withdrawn', [council, { ...against, status: 'withdrawn' as const }], 'one-sided'],
])('%s: %s', async (_title, positions, contention) => {
  expect(summarizeEntries(await compiled({ positions }))['bridge-safe']?.contention).toBe(contention);
});

test.each([
  [['direct'], 'contested'],
  [['artefact', 'tension'], 'contested'],
  [['artefact'], null],
] as const)('a conflict of kind %j: %s', async (kinds, contention) => {
  const conflicts = [conflict('x', [['a'], ['c']], { kinds: [...kinds] })];
  const pack = await compiled({ positions: [council, against], conflicts });
  expect(summarizeEntries(pack)['bridge-safe']?.contention).toBe(contention);
});

test('actors and claims, each with label and category', async () => {
  const pack = await compiled({
    actors: [actor('council', { kind: 'person', label: 'A. Mayor' })],
    positions: [council],
  });
  expect(summarizeEntries(pack)).toEqual({
    council: { label: 'A. Mayor', category: 'person', contention: null },
    'bridge-safe': { label: 'Claim bridge-safe', category: 'claim', contention: 'one-sided' },
  });
});
