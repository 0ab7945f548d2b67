import { expect, test } from 'vitest';
import { locatePositions } from '../../../src/authoring/locate-positions.ts';

const TEXTS = new Map([['gazette', { text: 'The bridge is safe. “The bridge is safe,” she said.', sha256: '' }]]);

test.each<[string, object, object]>([
  ['at one place', { exact: 'she said' }, { exact: 'she said', start: 42, end: 50 }],
  ['at another than it says', { exact: 'she said', start: 1, end: 2 }, { exact: 'she said', start: 42, end: 50 }],
  [
    'told apart by what stands before',
    { exact: 'The bridge', prefix: '“' },
    { exact: 'The bridge', prefix: '“', start: 21, end: 31 },
  ],
  [
    'told apart by what stands after',
    { exact: 'safe', suffix: '.' },
    { exact: 'safe', suffix: '.', start: 14, end: 18 },
  ],
  ['a place without words', { start: 3, end: 4 }, { start: 3, end: 4 }],
])('%s', (_title, evidence, expected) => {
  const { records, problems } = locatePositions([{ id: 'p', evidence: [{ source: 'gazette', ...evidence }] }], TEXTS);
  expect(problems).toEqual([]);
  expect(records).toEqual([{ id: 'p', evidence: [{ source: 'gazette', ...expected }] }]);
});

test.each([
  ['gazette', 'safe', '2 times in gazette, give a prefix or suffix: "safe"'],
  ['gazette', 'unsafe', 'not in gazette: "unsafe"'],
  ['herald', 'safe', 'the text of source "herald" is not at hand'],
])('in %s, %s: %s', (source, exact, reason) => {
  const records = [
    { id: 'p', evidence: [{ source: 'gazette', exact: 'she', start: 42, end: 45 }] },
    {
      id: 'q',
      evidence: [
        { source: 'gazette', exact: 'she' },
        { source, exact, start: 7, end: 9 },
      ],
    },
  ];
  const located = locatePositions(records, TEXTS);
  expect(located.problems).toEqual([{ path: [1, 'evidence', 1, 'exact'], record: 'q', reason }]);
  expect(located.located).toBe(2);
  expect(located.records[0]).toBe(records[0]);
  expect(located.records[1]).toEqual({
    id: 'q',
    evidence: [{ source: 'gazette', exact: 'she', start: 42, end: 45 }, records[1]!.evidence[1]],
  });
});
