import { describe, expect, test } from 'vitest';
import { describeEntry } from '../../../src/knowledge/describe.ts';
import { findLatest } from '../../../src/knowledge/find-latest.ts';
import { outlineOf } from '../../../src/knowledge/outline.ts';
import { limitsOf } from '../../../src/ui/entry/limits/limits.ts';
import { compiled, source } from './example-pack.ts';

const dated = (edtf: string | null) => ({
  published: edtf === null ? { edtf, basis: 'unknown' as const } : { edtf, basis: 'stated' as const },
});

const ROWS: [title: string, dates: (string | null)[], latest: string | null][] = [
  ['no source', [], null],
  ['none is dated', [null, null], null],
  ['a day', ['2023-04-26'], '2023-04-26'],
  ['the later of two days', ['2023-05-02', '2023-04-26'], '2023-05-02'],
  ['undated ones beside it', [null, '2023-04-26', null], '2023-04-26'],
  ['a month ends after a day in it', ['2023-04-26', '2023-04'], '2023-04'],
  ['a year ends after a month in it', ['2023', '2023-04'], '2023'],
  ['a day after the end of a year', ['2023', '2024-01-01'], '2024-01-01'],
  ['the more exact of two that end together', ['2023-12-31', '2023', '2023-12'], '2023-12-31'],
  ['an interval by its end', ['2023-04-26', '2022/2023-06-01'], '2022/2023-06-01'],
];

test.each(ROWS)('%s', (_, dates, latest) => {
  expect(findLatest(dates.map(dated))).toBe(latest);
  expect(findLatest(dates.toReversed().map(dated))).toBe(latest);
});

describe('the card and the panel say the same of a pack', () => {
  test.each(ROWS.filter(([, dates]) => dates.length > 0))('%s', async (_, dates, latest) => {
    const sources = dates.map((edtf, at) => ({ ...source(at === 0 ? 'gazette' : `paper-${at}`), ...dated(edtf) }));
    const pack = await compiled({ sources });
    const info = {
      ...{ id: 'ferry', isOn: true, isBundled: true, previous: null, subscription: null },
      meta: pack.meta,
      sources: outlineOf(pack).sources,
      counts: { actors: 0, entries: 0, positions: 0, conflicts: 0 },
    };
    expect(describeEntry(pack, 'bridge-safe')?.limits.latest).toBe(latest);
    expect(limitsOf([info], []).reach).toBe(latest);
  });
});
