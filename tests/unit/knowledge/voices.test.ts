import { describe, expect, test } from 'vitest';
import { lineOf, voicesLeftOut, voicesOf } from '../../../src/knowledge/voices.ts';
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
    actor('spokesman', { label: 'A spokesman of the council', kind: 'role', partOf: 'council' }),
    actor('river-towns', { label: 'The towns on the river', kind: 'bloc' }),
    actor('league', { label: 'League of Towns', kind: 'bloc', wikidata: 'Q7' }),
  ],
  positions: [
    position('a', '2024-01', { status: 'superseded' }),
    position('b', '2024-02', { stance: 'oppose', supersedes: 'a' }),
    position('c', '2024-02', { actor: 'union' }),
    position('d', null, { actor: 'critics', stance: 'oppose' }),
    position('e', null, { actor: 'gazette-article', stance: 'neutral' }),
    position('f', '2024-02', { actor: 'mayor', status: 'withdrawn' }),
    position('g', '2024-02', { actor: 'spokesman' }),
    position('h', '2024-02', { actor: 'river-towns' }),
    position('i', '2024-02', { actor: 'league' }),
  ],
  spotting: [
    'town',
    'council',
    'mayor',
    'union',
    'critics',
    'gazette-article',
    'spokesman',
    'river-towns',
    'league',
  ].map(names),
});

test('the voices on a claim: each actor once, with its stances, withdrawn positions aside', () => {
  expect(voicesOf(pack, 'bridge-safe').map(({ id, stances }) => [id, ...stances])).toEqual([
    ['spokesman', 'support'],
    ['council', 'support', 'oppose'],
    ['critics', 'oppose'],
    ['league', 'support'],
    ['gazette-article', 'neutral'],
    ['river-towns', 'support'],
    ['union', 'support'],
  ]);
});

describe('the voices that a page leaves out', () => {
  test.each([
    [[], ['council', 'league', 'union']],
    [['union'], ['council', 'league']],
    [['council'], ['league', 'union']],
    [['league'], ['council', 'union']],
    // The wider body names none of its parts, a part names the wider body.
    [['town'], ['council', 'league', 'union']],
    [['mayor'], ['league', 'union']],
    [['spokesman'], ['league', 'union']],
    [['river-towns'], ['council', 'league', 'union']],
    [['council', 'league', 'union', 'bridge-safe'], []],
    [
      ['constructor', 'no-such-id'],
      ['council', 'league', 'union'],
    ],
  ])('naming %j leaves out %j', (named, left) => {
    expect(voicesLeftOut(pack, 'bridge-safe', named).map(({ id }) => id)).toEqual(left);
  });
});

test('a voice names its positions in the order of the pack, and those of one name go by id', async () => {
  const namesakes = await compiled({
    actors: ['z', 'a', 'm'].map((id) => actor(id, { label: id === 'm' ? 'Another' : 'The council' })),
    positions: [
      position('p', '2024-01', { actor: 'z' }),
      position('q', '2024-01', { actor: 'a' }),
      position('r', '2024-02', { actor: 'z' }),
      position('s', '2024-02', { actor: 'm' }),
    ],
  });
  expect(voicesOf(namesakes, 'bridge-safe').map(({ id, positions }) => [id, ...positions])).toEqual([
    ['m', 's'],
    ['a', 'q'],
    ['z', 'p', 'r'],
  ]);
});

describe('the bodies that an actor is part of, outwards', () => {
  const circle = { ...pack, actors: { a: actor('a', { partOf: 'b' }), b: actor('b', { partOf: 'a' }) } };
  test.each([
    ['of several', pack, 'mayor', ['mayor', 'council', 'town']],
    ['of none', pack, 'union', ['union']],
    ['of nobody whom the pack has', pack, 'nobody', ['nobody']],
    ['in a circle, each once', circle, 'a', ['a', 'b']],
  ])('%s', (_, given, id, line) => expect(lineOf(given, id)).toEqual(line));
});

test('a claim that the pack does not have has no voices', () => expect(voicesOf(pack, 'toll')).toEqual([]));
