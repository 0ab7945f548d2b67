import { describe, expect, test } from 'vitest';
import { changesBetween, positionsAsOf, standingAsOf } from '../../../src/knowledge/as-of.ts';
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
    const answer = positionsAsOf(pack, date, { entry: 'bridge-safe' });
    expect({ standing: ids(answer.standing), unsettled: ids(answer.unsettled), undated: ids(answer.undated) }).toEqual({
      standing,
      unsettled,
      undated,
    });
  });

  test('one superseded at an unknown time may still stand', () => {
    const answer = positionsAsOf(pack, '2024-06-01', { entry: 'toll' });
    expect([ids(answer.standing), ids(answer.unsettled), ids(answer.undated)]).toEqual([
      [],
      ['toll-first'],
      ['toll-second'],
    ]);
  });

  test('of one actor', () => expect(ids(positionsAsOf(pack, '2025', { actor: 'union' }).standing)).toEqual(['since']));

  test.each([
    ['2024-02-10', ['first', 'second']],
    ['2024-05-10', []],
    ['2023', ['sometime', 'since', 'first', 'second']],
  ])('after %s came %j', (date, later) => {
    expect(ids(positionsAsOf(pack, date, { entry: 'bridge-safe' }).later)).toEqual(later);
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
    expect(() => positionsAsOf(pack, date)).toThrow(RangeError);
  });
});

describe('what changed between two dates', () => {
  test.each([
    ['2024-01', '2024-02', ['since'], ['sometime']],
    ['2024-02', '2024-04', ['first'], ['sometime']],
    ['2024-02-29', '2024-03-01', ['first'], ['sometime']],
    ['2024-03-01', '2024-04', [], ['sometime']],
    ['2024-04', '2024-05', ['second<first'], ['sometime']],
    ['2024-04', '2024-05-15', [], ['sometime', 'second']],
    ['2024-06', '2025', [], ['sometime']],
    ['2025', '2026', [], []],
    ['2023', '2024', ['sometime', 'since', 'first', 'second<first'], []],
  ])('%s to %s: taken %j, open %j', (from, to, taken, unsettled) => {
    const changes = changesBetween(pack, from, to, { entry: 'bridge-safe' });
    expect(changes.taken.map(({ position: { id }, replaces }) => (replaces ? `${id}<${replaces.id}` : id))).toEqual(
      taken,
    );
    expect(ids(changes.unsettled)).toEqual(unsettled);
    expect(ids(changes.undated)).toEqual(['undated']);
  });

  test('backwards is refused', () => expect(() => changesBetween(pack, '2025', '2024')).toThrow(RangeError));
});
