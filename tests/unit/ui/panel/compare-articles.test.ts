import { describe, expect, test } from 'vitest';
import type { FoundEntry } from '../../../../src/messaging/protocol.ts';
import { compareArticles } from '../../../../src/ui/panel/compare/compare-articles.ts';

const entry = (id: string, changes: Partial<FoundEntry> = {}): FoundEntry => ({
  ...{ id, label: id, category: 'claim', contention: null, recorded: true, count: 1, marked: 1, frame: 0 },
  ...changes,
});
const person = (id: string, recorded = true) => entry(id, { category: 'person', recorded });
const split = (id: string) => entry(id, { contention: 'contested' });

const ids = (found: FoundEntry[]) => found.map(({ id }) => id).join(' ');

describe('two articles', () => {
  test.each<[string, FoundEntry[], FoundEntry[], [both: string, here: string, there: string]]>([
    ['that have the same', [entry('a'), entry('b')], [entry('b'), entry('a')], ['a b', '', '']],
    ['that have nothing in common', [entry('a')], [entry('b')], ['', 'a', 'b']],
    ['of which one has nothing', [], [entry('b')], ['', '', 'b']],
    ['that overlap', [entry('a'), entry('b')], [entry('b'), entry('c')], ['b', 'a', 'c']],
    ['with disputes, which come first', [entry('a'), split('b'), split('c')], [split('c')], ['c', 'b a', '']],
    ['with what every object has', [entry('constructor')], [], ['', 'constructor', '']],
  ])('%s', (_, here, there, expected) => {
    const { claims, voices } = compareArticles(here, there);
    expect([ids(claims.both), ids(claims.here), ids(claims.there)]).toEqual(expected);
    expect([...voices.both, ...voices.here, ...voices.there]).toEqual([]);
  });

  test('voices are people and bodies of whom something is on record', () => {
    const { claims, voices } = compareArticles(
      [person('xi'), person('passer-by', false), entry('plan'), entry('norland', { category: 'state' })],
      [person('xi'), person('lund')],
    );
    expect([ids(voices.both), ids(voices.here), ids(voices.there)]).toEqual(['xi', 'norland', 'lund']);
    expect(ids(claims.here)).toBe('plan');
  });
});
