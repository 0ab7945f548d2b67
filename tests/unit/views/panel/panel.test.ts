import { describe, expect, test } from 'vitest';
import { nearestInDirection } from '../../../../src/views/panel/chart/nearest.ts';
import { selectForSheet } from '../../../../src/views/panel/export/select-for-sheet.ts';
import { limitsOf } from '../../../../src/views/panel/limits.ts';
import { nameLimits } from '../../../../src/views/panel/name-limits.ts';
import { filterFound } from '../../../../src/views/panel/overview/filter-found.ts';
import { agreedClaim, contestedClaim, report } from '../../../fixtures/entry-views.ts';
import { makeWideData, panelData } from '../../../fixtures/panel-data.ts';

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

describe('limits', () => {
  const limits = limitsOf(panelData.packs, panelData.views);

  test('count sources, named outlets once each, undated sources, and claims with a single source', () => {
    expect(limits).toEqual({
      sources: 3,
      outlets: 1,
      undated: 1,
      reach: '2023-05-02',
      claims: 2,
      singleSource: 0,
      languages: ['en'],
    });
    const single = { ...agreedClaim, limits: { ...agreedClaim.limits, singleSource: true } };
    expect(limitsOf(panelData.packs, [single, contestedClaim])).toMatchObject({ claims: 2, singleSource: 1 });
  });

  test('without a dated source, nothing says how far knowledge reaches', () => {
    expect(limitsOf([], [])).toMatchObject({ sources: 0, reach: null });
  });

  test.each([
    ['2031-05-02', 'Nothing after May 2, 2023 is known; this article is from May 2, 2031.'],
    ['2023-04-02', 'Knowledge reaches to May 2, 2023; this article is from Apr 2, 2023.'],
    ['2023-05-02', 'Knowledge reaches to May 2, 2023; this article is from May 2, 2023.'],
    [null, 'Nothing after May 2, 2023 is known; this page gives no date.'],
  ])('for an article of %s: %s', (published, expected) => {
    expect(nameLimits(limits, published)).toContain(expected);
  });

  test('are whole sentences, the empty ones left out', () => {
    expect(nameLimits(limits, null)).toEqual([
      'Rests on 3 sources; outlets named: 1.',
      '1 source is undated.',
      expect.any(String),
      'Claims here with a single source: 0 of 2.',
    ]);
    expect(nameLimits({ ...limits, undated: 0, claims: 0, reach: null }, null)).toHaveLength(1);
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
