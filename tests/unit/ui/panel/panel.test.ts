import { describe, expect, test } from 'vitest';
import { nearestInDirection } from '../../../../src/ui/panel/chart/nearest.ts';
import { selectForSheet } from '../../../../src/ui/panel/export/select-for-sheet.ts';
import { filterFound } from '../../../../src/ui/panel/overview/filter-found.ts';
import { agreedClaim, contestedClaim, report } from '../../../fixtures/entry-views.ts';
import { makeWideData } from '../../../fixtures/panel-data.ts';

describe('filterFound', () => {
  const labels = (typed: string, found = report.found) =>
    filterFound(found, typed).map(({ category, entries }) => [category, ...entries.map(({ label }) => label)]);

  test('groups by category in their order, keeping the order of the page in each', () => {
    expect(labels('')).toEqual([
      ['person', 'Mira Halden', 'Erik Lund'],
      ['organisation', 'Norvik Fishers’ Union'],
      ['state', 'Norland'],
      ['claim', 'The Norvik tunnel plan', 'A second survey of the sea floor'],
    ]);
  });

  test.each([
    ['nor', ['Norvik Fishers’ Union', 'Norland', 'The Norvik tunnel plan']],
    ['  TUNNEL ', ['The Norvik tunnel plan']],
    ['plan norvik', ['The Norvik tunnel plan']],
    ['halden lund', []],
    ['.*', []],
  ])('%s', (typed, expected) => {
    expect(labels(typed).flatMap(([, ...found]) => found)).toEqual(expected);
  });

  test('accents make no difference', () => {
    const [entry] = report.found;
    expect(labels('cote', [{ ...entry!, label: 'Côte' }])).toEqual([['state', 'Côte']]);
  });

  test('counts the mentions of a group', () => {
    expect(filterFound(report.found, '').map(({ mentions }) => mentions)).toEqual([13, 4, 22, 9]);
  });
});

describe('selectForSheet', () => {
  test('takes claims on which positions differ first', () => {
    const long = { ...agreedClaim, id: 'long', positions: contestedClaim.positions.concat(agreedClaim.positions) };
    expect(selectForSheet([long, contestedClaim]).claims.map(({ id }) => id)).toEqual(['tunnel-plan', 'long']);
  });

  test('names what does not fit, and loses nothing', () => {
    const { views } = makeWideData(30, 20);
    const { claims, rest } = selectForSheet(views);
    expect(claims.length).toBeGreaterThan(1);
    expect(rest.length).toBeGreaterThan(1);
    expect(new Set([...claims, ...rest])).toEqual(new Set(views));
  });
});

describe('nearestInDirection', () => {
  //  0 . 1
  //  . 2 .
  //  3 . 4
  const points = [
    { x: 0, y: 0 },
    { x: 2, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 2 },
    { x: 2, y: 2 },
  ];
  test.each([
    [0, 'ArrowRight', 1],
    [0, 'ArrowDown', 3],
    [0, 'ArrowLeft', null],
    [0, 'ArrowUp', null],
    [4, 'ArrowLeft', 3],
    [4, 'ArrowUp', 1],
    [2, 'ArrowRight', 1],
    [2, 'End', 4],
    [2, 'Home', 0],
    [2, 'a', null],
  ])('from %i by %s to %s', (from, key, expected) => {
    expect(nearestInDirection(points, from, key)).toBe(expected);
  });
});
