import { describe, expect, test } from 'vitest';
import type { Id } from '../../../src/knowledge/schema/common.ts';
import { findFirsts } from '../../../src/packs/find-firsts.ts';

/** Packs by the reader's order, each with what its records say that they are the same as. */
type Declared = Record<Id, Record<Id, string[]>>;

function identitiesOf(records: Record<Id, string[]>): ReadonlyMap<string, Id[]> {
  const identities = new Map<string, Id[]>();
  for (const [id, keys] of Object.entries(records)) {
    for (const key of keys) identities.set(key, [...(identities.get(key) ?? []), id]);
  }
  return identities;
}

const XI = 'Q15031';

describe('a record is the same as one of a pack that comes before', () => {
  test.each<[string, Declared, string[], Record<string, string>]>([
    ['by Wikidata', { a: { xi: [XI] }, b: { leader: [XI] } }, ['a/xi', 'b/leader'], { 'b/leader': 'a/xi' }],
    ['as it declares', { a: { xi: [] }, b: { leader: ['a/xi'] } }, ['a/xi', 'b/leader'], { 'b/leader': 'a/xi' }],
    ['as that one declares', { a: { xi: ['b/leader'] }, b: {} }, ['a/xi', 'b/leader'], { 'b/leader': 'a/xi' }],
    [
      'by way of a third that nobody asks about',
      { a: { xi: [XI] }, b: { leader: [XI, 'c/president'] }, c: { president: [] } },
      ['a/xi', 'c/president'],
      { 'c/president': 'a/xi' },
    ],
    [
      'in three packs, always the first asked about',
      { a: { xi: [XI] }, b: { leader: [XI] }, c: { president: [XI] } },
      ['c/president', 'b/leader'],
      { 'c/president': 'b/leader' },
    ],
  ])('%s', (_, declared, asked, expected) => {
    const packs = Object.entries(declared).map(([pack, records]) => ({ pack, identities: identitiesOf(records) }));
    expect(Object.fromEntries(findFirsts(packs, asked))).toEqual(expected);
  });
});

describe('records stay two', () => {
  test.each<[string, Declared, string[]]>([
    ['of the same id in two packs', { a: { xi: [] }, b: { xi: [] } }, ['a/xi', 'b/xi']],
    ['of one pack, whatever a stranger says', { a: { xi: [], li: [] }, b: { x: ['a/xi', 'a/li'] } }, ['a/xi', 'a/li']],
    ['of one pack with one item of Wikidata', { a: { state: [XI], government: [XI] } }, ['a/state', 'a/government']],
    [
      'that only a third says to be one',
      { a: { xi: ['Q1'] }, b: { leader: ['Q2'] }, c: { president: ['Q1', 'Q2'] } },
      ['a/xi', 'b/leader'],
    ],
    [
      'where one names what no pack has',
      { a: { xi: ['gone/xi'] }, b: { xi: ['lost/xi'] } },
      ['a/xi', 'b/xi', 'x', '/'],
    ],
  ])('%s', (_, declared, asked) => {
    const packs = Object.entries(declared).map(([pack, records]) => ({ pack, identities: identitiesOf(records) }));
    expect(Object.fromEntries(findFirsts(packs, asked))).toEqual({});
  });
});
