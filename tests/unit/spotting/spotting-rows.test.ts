import { describe, expect, test } from 'vitest';
import { bundled } from './bundled-index.ts';
import { faultsOf, spottingRows } from './spotting-rows.ts';

describe('the rows in seven languages', () => {
  test('are at least 400, and name what the pack has', () => {
    expect(spottingRows.length).toBeGreaterThanOrEqual(400);
    const known = new Set([...bundled.pack.actors, ...bundled.pack.entries].map(({ id }) => id));
    const named = spottingRows.flatMap(({ wanted, forbidden }) => [...wanted, ...forbidden].map(({ id }) => id));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test('are there for every language of the pack, and no other', () => {
    const { matchLangs } = bundled.pack.meta;
    const written = new Set(spottingRows.map(({ language }) => language));
    expect([...written].toSorted(), 'files in tests/fixtures/spotting-rows, and matchLangs in pack.yaml').toEqual(
      matchLangs.toSorted(),
    );
  });

  test.each(spottingRows)('$language, $kind: $passage', (row) => expect(faultsOf(row)).toEqual([]));
});
