import { describe, expect, test } from 'vitest';
import { formatDated, formatEdtf } from '../../../../src/ui/components/format-date.ts';

describe('formatEdtf', () => {
  test.each([
    ['2023', 'en-GB', '2023'],
    ['2023-04', 'en-GB', 'Apr 2023'],
    ['2023-04-26', 'en-GB', '26 Apr 2023'],
    ['2023-04-26', 'en-US', 'Apr 26, 2023'],
    ['2023-04-26', 'de', '26. Apr. 2023'],
    ['2023-04-26/2023-04-28', 'en-GB', '26 – 28 Apr 2023'],
    ['2023-11/2024-02', 'en-GB', 'Nov 2023 – Feb 2024'],
    ['2023/2024-02', 'en-GB', '2023 – Feb 2024'],
    ['2023-04/..', 'en-GB', 'since Apr 2023'],
    ['../2023-04-26', 'en-GB', 'no later than 26 Apr 2023'],
    ['0044-03-15', 'en-GB', '15 Mar 44'],
    ['2025-02-31', 'en-GB', '2025-02-31'],
    ['last May', 'en-GB', 'last May'],
  ])('%s in %s is %s', (edtf, locale, expected) => {
    expect(formatEdtf(edtf, locale).replaceAll(/\s/g, ' ')).toBe(expected);
  });
});

describe('formatDated', () => {
  test.each([
    ['2023', 'stated', { date: '2023', known: null }],
    ['2023', 'external', { date: '2023', known: 'dated from outside these articles' }],
    ['2023', 'computed', { date: '2023', known: 'reckoned from the source' }],
    [null, 'unknown', { date: 'Date unknown', known: null }],
    [null, 'stated', { date: 'Date unknown', known: null }],
  ] as const)('%s, %s', (edtf, basis, expected) => {
    expect(formatDated({ edtf, basis })).toEqual(expected);
  });
});
