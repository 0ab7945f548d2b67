import { expect, test } from 'vitest';
import type { Candidate } from '../../../src/spotting/hits.ts';
import { settleOverlaps } from '../../../src/spotting/overlaps.ts';

const at = (rule: number, from: number, to: number, read = to - from): Candidate => ({ rule, from, to, trim: 0, read });

test.each<[title: string, candidates: Candidate[], kinds: number[], chosen: number[]]>([
  ['nothing', [], [], []],
  ['one beside the other', [at(0, 0, 2), at(1, 2, 4)], [0, 0], [0, 1]],
  ['of those at one place the longest', [at(0, 0, 1), at(1, 0, 3), at(2, 0, 2)], [0, 0, 0], [1]],
  ['from the left, though the next is longer', [at(0, 1, 9), at(1, 0, 2)], [0, 0], [1]],
  [
    'what lies in a chosen one goes, what begins at its end stays',
    [at(0, 0, 3), at(1, 1, 2), at(2, 3, 4)],
    [0, 0, 0],
    [0, 2],
  ],
  ['on one stretch the rule that read more', [at(0, 0, 2, 2), at(1, 0, 2, 5)], [0, 1], [1]],
  ['which read as much, the first kind', [at(0, 0, 2), at(1, 0, 2)], [2, 1], [1]],
  ['whatever kinds there are', [at(0, 0, 2), at(1, 0, 2)], [1, 2], [0]],
  ['of one kind, the rule that was written first', [at(7, 0, 2), at(3, 0, 2)], [0, 0, 0, 4, 0, 0, 0, 4], [3]],
])('%s', (_, candidates, kinds, chosen) => {
  const kindOf = (rule: number) => kinds[rule]!;
  expect(settleOverlaps(candidates, kindOf).map(({ rule }) => rule)).toEqual(chosen);
  expect(settleOverlaps(candidates.toReversed(), kindOf).map(({ rule }) => rule)).toEqual(chosen);
});
