import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeMentions } from '../../../src/spotting/merge-mentions.ts';
import type { Mention } from '../../../src/spotting/types.ts';

const mention = (entry: string, start: number, end: number, block = 0): Mention => ({
  ...{ block, start, end, entry, category: 'claim', rule: 0 },
});

type Shown = [entry: string, start: number, end: number, also?: string[]];
const ROWS: [title: string, lists: Mention[][], merged: Shown[]][] = [
  ['no pack', [], []],
  ['one pack', [[mention('a/x', 0, 4)]], [['a/x', 0, 4]]],
  [
    'different places, in the order of the text',
    [[mention('a/x', 9, 12)], [mention('b/y', 0, 4)]],
    [
      ['b/y', 0, 4],
      ['a/x', 9, 12],
    ],
  ],
  [
    'the same place: the first pack, and the others beside it',
    [[mention('a/x', 0, 4)], [mention('b/y', 0, 4)]],
    [['a/x', 0, 4, ['b/y']]],
  ],
  [
    'three packs at one place',
    [[mention('a/x', 0, 4)], [mention('b/y', 0, 4)], [mention('c/z', 0, 4)]],
    [['a/x', 0, 4, ['b/y', 'c/z']]],
  ],
  [
    'a longer one of a later pack',
    [[mention('a/plan', 9, 13)], [mention('b/peace-plan', 3, 13)]],
    [['b/peace-plan', 3, 13]],
  ],
  ['overlapping ones of equal length', [[mention('a/x', 4, 8)], [mention('b/y', 2, 6)]], [['a/x', 4, 8]]],
  [
    'what a long one leaves free on both sides',
    [[mention('a/x', 0, 3), mention('a/y', 12, 15)], [mention('b/long', 2, 13)]],
    [['b/long', 2, 13]],
  ],
  [
    'what comes free when the one between loses',
    [[mention('a/x', 0, 5), mention('a/y', 7, 12)], [mention('b/short', 4, 8)]],
    [
      ['a/x', 0, 5],
      ['a/y', 7, 12],
    ],
  ],
  [
    'neighbours that touch',
    [[mention('a/x', 0, 4)], [mention('b/y', 4, 8)]],
    [
      ['a/x', 0, 4],
      ['b/y', 4, 8],
    ],
  ],
];

test.each(ROWS)('%s', (_, lists, merged) => {
  expect(
    mergeMentions(lists).map(({ entry, start, end, also }) => (also ? [entry, start, end, also] : [entry, start, end])),
  ).toEqual(merged);
});

test('blocks are apart', () => {
  const merged = mergeMentions([[mention('a/x', 0, 4, 1)], [mention('b/y', 2, 6, 0)]]);
  expect(merged.map(({ entry }) => entry)).toEqual(['b/y', 'a/x']);
});

test('whatever is found, nothing overlaps, all is in order, and every place that was marked is', () => {
  const list = fc
    .array(fc.tuple(fc.nat(2), fc.nat(40), fc.integer({ min: 1, max: 9 })))
    .map((all) => all.map(([block, start, length]) => mention(`${block}/${start}`, start, start + length, block)))
    .map((all) => withoutOverlaps(all));
  fc.assert(
    fc.property(fc.array(list, { maxLength: 4 }), (lists) => {
      const before = structuredClone(lists);
      const merged = mergeMentions(lists);
      expect(withoutOverlaps(merged)).toEqual(merged);
      for (const one of lists.flat()) {
        expect(merged.some((kept) => kept.block === one.block && kept.start < one.end && one.start < kept.end)).toBe(
          true,
        );
      }
      expect(lists).toEqual(before);
    }),
  );
});

function withoutOverlaps(mentions: Mention[]): Mention[] {
  const sorted = mentions.toSorted((a, b) => a.block - b.block || a.start - b.start);
  return sorted.filter(
    (one, at) => at === 0 || !sorted.slice(0, at).some((last) => last.block === one.block && last.end > one.start),
  );
}
