import { describe, expect, test } from 'vitest';
import { voicesLeftOut, voicesOf } from '../../../src/knowledge/voices.ts';
import { actor, compiled, position } from './example-pack.ts';

const names = (target: string) => ({ target, aliases: [], patterns: [] });
const pack = await compiled({
  actors: [
    actor('town', { label: 'Town' }),
    actor('council', { label: 'Council', partOf: 'town' }),
    actor('mayor', { label: 'Mayor', kind: 'person', partOf: 'council' }),
    actor('union', { label: 'Union' }),
    actor('critics', { label: 'Critics (unnamed in source)', kind: 'unnamed' }),
    actor('gazette-article', { label: 'The article', kind: 'article' }),
  ],
  positions: [
    position('a', '2024-01', { status: 'superseded' }),
    position('b', '2024-02', { stance: 'oppose', supersedes: 'a' }),
    position('c', '2024-02', { actor: 'union' }),
    position('d', null, { actor: 'critics', stance: 'oppose' }),
    position('e', null, { actor: 'gazette-article', stance: 'neutral' }),
    position('f', '2024-02', { actor: 'mayor', status: 'withdrawn' }),
  ],
  spotting: ['town', 'council', 'mayor', 'union', 'gazette-article'].map(names),
});

test('the voices on a claim: each actor once, with its stances, withdrawn positions aside', () => {
  expect(voicesOf(pack, 'bridge-safe').map(({ id, stances }) => [id, ...stances])).toEqual([
    ['council', 'support', 'oppose'],
    ['critics', 'oppose'],
    ['gazette-article', 'neutral'],
    ['union', 'support'],
  ]);
});

describe('the voices that a page leaves out', () => {
  test.each([
    [[], ['council', 'union']],
    [['union'], ['council']],
    [['council'], ['union']],
    [['town'], ['union']],
    [['mayor'], ['union']],
    [['council', 'union', 'bridge-safe'], []],
    [
      ['constructor', 'no-such-id'],
      ['council', 'union'],
    ],
  ])('naming %j leaves out %j', (named, left) => {
    expect(voicesLeftOut(pack, 'bridge-safe', named).map(({ id }) => id)).toEqual(left);
  });
});

test('a claim that the pack does not have has no voices', () => expect(voicesOf(pack, 'toll')).toEqual([]));
