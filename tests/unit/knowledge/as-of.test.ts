import { describe, expect, test } from 'vitest';
import { standingAsOf } from '../../../src/knowledge/as-of.ts';
import { compareDates, compareText } from '../../../src/knowledge/edtf.ts';
import { livePositions } from '../../../src/knowledge/live-positions.ts';
import { compiled, entry, position } from './example-pack.ts';

const pack = await compiled({
  entries: [entry('bridge-safe'), entry('toll')],
  positions: [
    position('first', '2024-03-01', { status: 'superseded' }),
    position('second', '2024-05', { supersedes: 'first', stance: 'oppose' }),
    position('since', '2024-02/2024-06', { actor: 'union' }),
    position('sometime', '2024', { actor: 'ferry' }),
    position('undated', null, { actor: 'ferry' }),
    position('mistaken', '2024-01-01', { status: 'withdrawn' }),
    position('toll-first', '2024-03-01', { entry: 'toll', status: 'superseded' }),
    position('toll-second', null, { entry: 'toll', supersedes: 'toll-first' }),
  ],
});
const asOf = (date: string, entry: string) =>
  standingAsOf(
    livePositions(pack)
      .filter((one) => one.entry === entry)
      .sort((a, b) => compareDates(a.when.edtf, b.when.edtf) || compareText(a.id, b.id)),
    date,
  );
const ids = (positions: { id: string }[]) => positions.map(({ id }) => id);

describe('what stood on a date', () => {
  test.each([
    ['2023', [], [], ['undated']],
    ['2024-01-15', [], ['sometime'], ['undated']],
    ['2024-02-10', [], ['sometime', 'since'], ['undated']],
    ['2024-02', ['since'], ['sometime'], ['undated']],
    ['2024-03-01', ['since', 'first'], ['sometime'], ['undated']],
    ['2024-04-30', ['since', 'first'], ['sometime'], ['undated']],
    ['2024-05-10', ['since'], ['sometime', 'first', 'second'], ['undated']],
    ['2024-05', ['since', 'second'], ['sometime'], ['undated']],
    ['2025', ['sometime', 'since', 'second'], [], ['undated']],
  ])('%s: stood %j, open %j, undated %j', (date, standing, unsettled, undated) => {
    const answer = asOf(date, 'bridge-safe');
    expect({ standing: ids(answer.standing), unsettled: ids(answer.unsettled), undated: ids(answer.undated) }).toEqual({
      standing,
      unsettled,
      undated,
    });
  });

  test('one superseded at an unknown time may still stand', () => {
    const answer = asOf('2024-06-01', 'toll');
    expect([ids(answer.standing), ids(answer.unsettled), ids(answer.undated)]).toEqual([
      [],
      ['toll-first'],
      ['toll-second'],
    ]);
  });

  test.each([
    ['2024-02-10', ['first', 'second']],
    ['2024-05-10', []],
    ['2023', ['sometime', 'since', 'first', 'second']],
  ])('after %s came %j', (date, later) => {
    expect(ids(asOf(date, 'bridge-safe').later)).toEqual(later);
  });

  test('of positions as they are shown, in their order; one replaced by then is left out', () => {
    const shown = (id: string, edtf: string | null, supersedes: string | null = null) => ({
      id,
      when: { edtf },
      supersedes,
    });
    const positions = [shown('b', '2024-02'), shown('a', '2024-01'), shown('c', '2024-03', 'a'), shown('d', null)];
    const answer = standingAsOf(positions, '2024-03');
    expect([ids(answer.standing), ids(answer.undated), ids(answer.later)]).toEqual([['b', 'c'], ['d'], []]);
  });

  test.each(['yesterday', '2024-02-30'])('%s is refused', (date) => {
    expect(() => asOf(date, 'toll')).toThrow(RangeError);
  });
});
