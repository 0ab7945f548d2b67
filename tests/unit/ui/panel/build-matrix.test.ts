import { describe, expect, test } from 'vitest';
import { buildMatrix } from '../../../../src/ui/panel/matrix/build-matrix.ts';
import {
  agreedClaim,
  contestedClaim,
  makePosition,
  person,
  stateWithoutPosition,
} from '../../../fixtures/entry-views.ts';

const matrix = buildMatrix([stateWithoutPosition, agreedClaim, person, contestedClaim]);

describe('buildMatrix', () => {
  test('columns are the claims that somebody has a position on, most positions first', () => {
    expect(matrix.claims.map(({ id }) => id)).toEqual(['tunnel-plan', 'second-survey']);
    expect(buildMatrix([{ ...contestedClaim, positions: [] }, person]).claims).toEqual([]);
  });

  test('rows are the actors, those with a position on most claims first, then by name', () => {
    expect(matrix.actors.map(({ label }) => label)).toEqual([
      'Court of Audit',
      'Mira Halden',
      'Critics (unnamed in source)',
      'Island League',
      'Norvik Fishers’ Union',
    ]);
  });

  test('only the cells with a position are there, row by row', () => {
    expect(matrix.cells.map(({ row, column, stances }) => [row, column, ...stances])).toEqual([
      [0, 0, 'neutral'],
      [0, 1, 'neutral'],
      [1, 0, 'support'],
      [1, 1, 'support'],
      [2, 0, 'oppose'],
      [3, 0, 'qualify'],
      [4, 0, 'oppose'],
    ]);
  });

  test('a cell holds every position of an actor on a claim, and each stance once', () => {
    const positions = [
      makePosition({ id: 'a' }),
      makePosition({ id: 'b', stance: 'oppose' }),
      makePosition({ id: 'c', stance: 'support' }),
    ];
    const [cell, ...others] = buildMatrix([{ ...contestedClaim, positions }]).cells;
    expect(others).toEqual([]);
    expect(cell?.stances).toEqual(['support', 'oppose']);
    expect(cell?.positions.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
