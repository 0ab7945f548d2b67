import { describe, expect, test } from 'vitest';
import type { EntryView, PositionView } from '../../../src/knowledge/entry-view.ts';
import { viewAsOf } from '../../../src/knowledge/view-as-of.ts';
import { agreedClaim, contestedClaim, makePosition } from '../../fixtures/entry-views.ts';

const dated = (id: string, edtf: string | null, supersedes: string | null = null): PositionView =>
  makePosition({ id, supersedes, when: { edtf, basis: edtf === null ? 'unknown' : 'stated' } });

const [old, late, vague, undated] = [
  dated('old', '2023-03-01'),
  dated('late', '2023-06-01'),
  dated('vague', '2023'),
  dated('undated', null),
];
const claim = (...positions: PositionView[]): EntryView => ({ ...agreedClaim, positions });
const ids = (positions: PositionView[] = []) => positions.map(({ id }) => id);

describe('an entry as of a day', () => {
  test.each<[string, PositionView[], string, Record<'standing' | 'unsettled' | 'undated' | 'later', string[]> | null]>([
    [
      'what came later is set apart',
      [old, late],
      '2023-04-01',
      { standing: ['old'], unsettled: [], undated: [], later: ['late'] },
    ],
    [
      'what the dates leave open, and what has none',
      [old, late, vague, undated],
      '2023-04-01',
      { standing: ['old'], unsettled: ['vague'], undated: ['undated'], later: ['late'] },
    ],
    ['before anything', [old, late], '2022', { standing: [], unsettled: [], undated: [], later: ['old', 'late'] }],
    ['on the very day nothing is later', [old, late], '2023-06-01', null],
    ['undated positions alone make no difference', [old, undated], '2023-04-01', null],
    ['open dates alone make no difference', [old, vague], '2023-04-01', null],
    ['no positions', [], '2023-04-01', null],
    [
      'a position replaced since still stood',
      [old, dated('new', '2023-07', 'old')],
      '2023-04-01',
      { standing: ['old'], unsettled: [], undated: [], later: ['new'] },
    ],
    [
      'a position replaced before no longer stood',
      [old, dated('new', '2023-03-15', 'old'), late],
      '2023-04-01',
      { standing: ['new'], unsettled: [], undated: [], later: ['late'] },
    ],
  ])('%s', (_, positions, day, expected) => {
    const answer = viewAsOf(claim(...positions), day);
    expect(
      answer && {
        standing: ids(answer.view.positions),
        unsettled: ids(answer.unsettled),
        undated: ids(answer.undated),
        later: ids(answer.later),
      },
    ).toEqual(expected);
  });

  test('a conflict keeps the sides that had been taken, and is none with one', () => {
    const sides = (day: string) =>
      viewAsOf(contestedClaim, day)?.view.conflicts.map((conflict) =>
        conflict.sides.map((side) => ids(side.positions)),
      );
    expect(sides('2023-04-25')).toEqual([[['halden-supports'], ['critics-oppose']]]);
    const noCritics = {
      ...contestedClaim,
      conflicts: contestedClaim.conflicts.map((conflict) => ({
        ...conflict,
        sides: conflict.sides.map((side) => ({
          ...side,
          positions: side.positions.filter(({ id }) => id !== 'critics-oppose'),
        })),
      })),
    };
    expect(viewAsOf(noCritics, '2023-04-25')?.view.conflicts).toEqual([]);
  });

  const elsewhere = (id: string, edtf: string | null) => ({
    ...dated(id, edtf),
    entry: { id: 'another-claim', label: 'Another claim' },
  });
  const against = (...sides: PositionView[][]) => ({
    ...claim(old),
    conflicts: [
      { ...contestedClaim.conflicts[0]!, sides: sides.map((positions, i) => ({ label: `${i}`, positions })) },
    ],
  });
  const early = elsewhere('early', '2023-02-01');
  test.each<[string, PositionView[][], string[][][] | null]>([
    [
      'a side taken later on another claim is left out',
      [[old], [early], [elsewhere('since', '2023-05')]],
      [[['old'], ['early']]],
    ],
    ['a conflict of which one side is left is none', [[old], [elsewhere('since', '2023-05')]], []],
    ['a position taken later leaves its side', [[old], [early, elsewhere('since', '2023-05')]], [[['old'], ['early']]]],
    ['sides all taken before make no difference', [[old], [early]], null],
    ['sides on another claim without a date make no difference', [[old], [elsewhere('some-day', null)]], null],
    ['nor do those whose date leaves it open', [[old], [elsewhere('that-year', '2023')]], null],
  ])('though all on the entry itself stood, %s', (_, sides, expected) => {
    const answer = viewAsOf(against(...sides), '2023-04-01');
    const shown = answer?.view.conflicts.map((each) => each.sides.map(({ positions }) => ids(positions)));
    expect(shown ?? null).toEqual(expected);
    if (answer) expect([ids(answer.view.positions), answer.later]).toEqual([['old'], []]);
  });

  test.each<[string, PositionView[], string[] | null, string[]]>([
    ['what they said later is set apart', [old, late, vague, undated], ['old', 'vague', 'undated'], ['late']],
    ['what they said before makes no difference', [old], null, []],
    ['nor does what has no date', [undated], null, []],
  ])('of those who speak for it: %s', (_, spokenFor, kept, later) => {
    const answer = viewAsOf({ ...claim(), spokenFor }, '2023-04-01');
    expect(answer === null ? null : ids(answer.view.spokenFor)).toEqual(kept);
    expect(ids(answer?.spokenLater)).toEqual(later);
  });

  test('what a conflict shows is not listed again', () => {
    expect(viewAsOf(contestedClaim, '2023-04-25')?.undated).toEqual([]);
    const shown = { ...against([old], [vague]), positions: [old, vague, late] };
    expect(ids(viewAsOf(shown, '2023-04-01')?.unsettled)).toEqual([]);
    const beside = { ...against([old], [early]), positions: [old, vague, late] };
    expect(ids(viewAsOf(beside, '2023-04-01')?.unsettled)).toEqual(['vague']);
  });
});
