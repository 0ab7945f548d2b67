import { expect, test } from 'vitest';
import { summarizeEntries } from '../../../src/knowledge/summaries.ts';
import { actor, compiled, conflict, position } from './example-pack.ts';

const council = position('a', '2024-01');
const against = position('c', '2024-01', { actor: 'union', stance: 'oppose' });
const disputed = conflict('x', [['a'], ['c']]);

test.each([
  ['a confirmed conflict', [council, against], [disputed], 'contested'],
  ['a discrepancy alone', [council, against], [{ ...disputed, kinds: ['artefact' as const] }], null],
  [
    'a discrepancy and a dispute',
    [council, against],
    [{ ...disputed, id: 'y', kinds: ['artefact' as const] }, disputed],
    'contested',
  ],
  ['stances that differ, and no conflict', [council, against], [], null],
  ['a side that was withdrawn', [council, { ...against, status: 'withdrawn' as const }], [disputed], null],
  ['nobody has a position', [], [], null],
])('%s', async (_title, positions, conflicts, contention) => {
  expect(summarizeEntries(await compiled({ positions, conflicts }))['bridge-safe']?.contention).toBe(contention);
});

const minister = actor('minister', { kind: 'role', partOf: 'council' });

test.each([
  ['a claim on which somebody has a position', 'bridge-safe', [council], true],
  ['one on which nobody has any', 'bridge-safe', [], false],
  ['one whose only position was withdrawn', 'bridge-safe', [{ ...council, status: 'withdrawn' as const }], false],
  ['an actor with a position', 'council', [council], true],
  ['one without', 'council', [], false],
  ['a body for which its minister speaks', 'council', [position('m', '2024-01', { actor: 'minister' })], true],
  ['a minister whose body speaks for itself', 'minister', [council], false],
])('whether anything is recorded of %s', async (_, id, positions, expected) => {
  const pack = await compiled({ actors: [actor('council'), minister], positions });
  expect(summarizeEntries(pack)[id]?.recorded).toBe(expected);
});

test('actors and claims, each with label and category', async () => {
  const pack = await compiled({
    actors: [actor('council', { kind: 'person', label: 'A. Mayor' })],
    positions: [council],
  });
  expect(summarizeEntries(pack)).toEqual({
    council: { label: 'A. Mayor', category: 'person', contention: null, recorded: true },
    'bridge-safe': { label: 'Claim bridge-safe', category: 'claim', contention: null, recorded: true },
  });
});
