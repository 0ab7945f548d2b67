import { describe, expect, test } from 'vitest';
import { contentionOf, isDiscrepancy, isDispute } from '../../../src/knowledge/contention.ts';
import { describeEntry } from '../../../src/knowledge/describe.ts';
import type { Conflict } from '../../../src/knowledge/schema/conflict.ts';
import { summarizeEntries } from '../../../src/knowledge/summaries.ts';
import { selectForSheet } from '../../../src/ui/panel/export/select-for-sheet.ts';
import { agreedClaim, contestedClaim } from '../../fixtures/entry-views.ts';
import { compiled, conflict, entry, position } from './example-pack.ts';

type Kinds = Conflict['kinds'];
const KINDS: [kinds: Kinds, isFault: boolean][] = [
  [['direct'], false],
  [['cross-document'], false],
  [['tension', 'cross-document'], false],
  [['same-side', 'tension'], false],
  [['over-time'], false],
  [['artefact'], true],
  [['artefact', 'same-side'], true],
  [['cross-document', 'artefact'], true],
];

describe('what makes a conflict a dispute', () => {
  test.each(KINDS)('%j', (kinds, isFault) => {
    const sides = [{ positions: ['a'] }, { positions: ['b'] }];
    expect(isDiscrepancy({ kinds })).toBe(isFault);
    expect(isDispute({ kinds, sides })).toBe(!isFault);
  });

  test.each<[title: string, sides: string[][], isDisputed: boolean]>([
    ['two sides', [['a'], ['b']], true],
    ['three, one of them empty', [['a'], [], ['b']], true],
    ['one side', [['a', 'b']], false],
    ['two, one of them empty', [['a'], []], false],
    ['none', [], false],
  ])('%s', (_, sides, isDisputed) => {
    expect(isDispute({ kinds: ['direct'], sides: sides.map((positions) => ({ positions })) })).toBe(isDisputed);
  });
});

describe('the mark, the card and the printed sheet agree on what is contested', () => {
  const held = [
    position('a', '2024-01'),
    position('b', '2024-02', { actor: 'union', stance: 'oppose' }),
    position('c', '2024-03', { actor: 'ferry', stance: 'oppose', status: 'withdrawn' }),
    position('d', '2024-01', { entry: 'toll-fair' }),
  ];
  test.each<[title: string, conflicts: Conflict[], contested: string[]]>([
    ['no conflict', [], []],
    ['a dispute', [conflict('x', [['a'], ['b']])], ['bridge-safe']],
    ['a discrepancy', [conflict('x', [['a'], ['b']], { kinds: ['artefact', 'cross-document'] })], []],
    ['a side that was withdrawn', [conflict('x', [['a'], ['c']])], []],
    ['a third side that was withdrawn', [conflict('x', [['a'], ['b'], ['c']])], ['bridge-safe']],
    [
      'a dispute over two claims',
      [conflict('x', [['b'], ['d']], { entries: ['bridge-safe', 'toll-fair'] })],
      ['bridge-safe', 'toll-fair'],
    ],
    [
      'a discrepancy beside a dispute',
      [conflict('x', [['a'], ['b']], { kinds: ['artefact'] }), conflict('y', [['a'], ['b']])],
      ['bridge-safe'],
    ],
  ])('%s', async (_, conflicts, contested) => {
    const pack = await compiled({ entries: [entry('bridge-safe'), entry('toll-fair')], positions: held, conflicts });
    const summaries = summarizeEntries(pack);
    for (const id of ['bridge-safe', 'toll-fair', 'council', 'union']) {
      const contention = contested.includes(id) ? 'contested' : null;
      expect(summaries[id]?.contention, id).toBe(contention);
      expect(contentionOf(describeEntry(pack, id)!), id).toBe(contention);
    }
  });

  test.each(KINDS)('the sheet: %j', (kinds, isFault) => {
    const conflicts = contestedClaim.conflicts.map((one) => ({ ...one, kinds }));
    const long = { ...agreedClaim, id: 'long', positions: contestedClaim.positions.concat(agreedClaim.positions) };
    const { claims } = selectForSheet([long, { ...contestedClaim, conflicts }]);
    expect(claims[0]?.id).toBe(isFault ? 'long' : contestedClaim.id);
  });
});
