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

  test.each(spottingRows)('$language, $kind: $passage', (row) => expect(faultsOf(row)).toEqual([]));
});
