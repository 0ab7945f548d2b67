import { describe, expect, test } from 'vitest';
import { limitsOf } from '../../../../src/ui/entry/limits/limits.ts';
import { nameEntryLimits, nameLimits } from '../../../../src/ui/entry/limits/name-limits.ts';
import { agreedClaim, contestedClaim } from '../../../fixtures/entry-views.ts';
import { panelData } from '../../../fixtures/panel-data.ts';

const limits = limitsOf(panelData.packs, panelData.views);

describe('limits', () => {
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

  test('are whole sentences, the empty ones left out', () => {
    expect(nameLimits(limits, null)).toEqual([
      'Rests on 3 sources; outlets named: 1.',
      '1 source is undated.',
      expect.any(String),
      'Claims here with a single source: 0 of 2.',
    ]);
    expect(nameLimits({ ...limits, undated: 0, claims: 0, reach: null }, null)).toHaveLength(1);
  });

  test('say nothing where the packs could not be read', () => {
    expect(nameLimits(limitsOf([], []), '2031-05-02')).toEqual([]);
  });
});

describe.each([
  ['2031-05-02', 'Nothing after May 2, 2023 is known; this article is from May 2, 2031.'],
  ['2023-04-02', 'Knowledge reaches to May 2, 2023; this article is from Apr 2, 2023.'],
  ['2023-05-02', 'Knowledge reaches to May 2, 2023; this article is from May 2, 2023.'],
  [null, 'Nothing after May 2, 2023 is known; this page gives no date.'],
  [undefined, 'Nothing after May 2, 2023 is known.'],
])('on an article of %s', (published, expected) => {
  test('the limits of everything say how far it reaches', () => {
    expect(nameLimits(limits, published)).toContain(expected);
  });

  test('so do those of an entry', () => {
    expect(nameEntryLimits({ ...agreedClaim.limits, latest: '2023-05-02' }, published)).toContain(expected);
  });
});

test.each([
  [5, 3, '2025', ['Known from 5 articles; outlets named: 3.', 'Nothing after 2025 is known.']],
  [1, 0, '2025', ['Known from a single article; outlets named: 0.', 'Nothing after 2025 is known.']],
  [2, 2, null, ['Known from 2 articles; outlets named: 2.', 'None of the sources is dated.']],
])(
  'an entry known from %i articles of %i named outlets, the latest of %s: %j',
  (sources, outlets, latest, expected) => {
    expect(nameEntryLimits({ ...agreedClaim.limits, sources, outlets, latest }, undefined)).toEqual(expected);
  },
);
