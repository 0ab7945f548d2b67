import { describe, expect, test } from 'vitest';
import {
  beginningOf,
  compareDates,
  compareText,
  daysOf,
  isEdtf,
  OPEN_END,
  OPEN_START,
  startOfDay,
} from '../../../src/knowledge/edtf.ts';

describe('the days an EDTF date covers', () => {
  test.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-04', '2023-04-01', '2023-04-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['0044-03-15', '0044-03-15', '0044-03-15'],
    ['2023-04-26', '2023-04-26', '2023-04-26'],
    ['2023-01-01', '2023-01-01', '2023-01-01'],
    ['2023-12', '2023-12-01', '2023-12-31'],
    ['2023-04-26/2023-04-26', '2023-04-26', '2023-04-26'],
    ['2023-04/2023-06-02', '2023-04-01', '2023-06-02'],
    ['2022-02-24/..', '2022-02-24', OPEN_END],
    ['../2022', OPEN_START, '2022-12-31'],
  ])('%s is %s to %s', (edtf, first, last) => {
    expect(daysOf(edtf)).toEqual({ first, last });
    expect(isEdtf(edtf)).toBe(true);
  });

  test.each([
    '',
    '..',
    '../..',
    '23',
    '2023-13',
    '2023-00',
    '2023-02-29',
    '2023-4-1',
    '2023-04-31',
    '2023-04-00',
    '2023-00-01',
    '2023-13/2024',
    '2023/2024-13',
    '2023-13/..',
    '../2024-13',
    '2024/2023',
    '2023/2024/2025',
    'May 2023',
    '2023-04-26T10:00',
    '2023?',
    '2023/',
    ' 2023',
  ])('"%s" is no date', (text) => expect(isEdtf(text)).toBe(false));
});

describe('when something dated so began', () => {
  test.each([
    ['2023-04', '2023-04-01', '2023-04-30'],
    ['2022-02-24/2024', '2022-02-24', '2022-02-24'],
    ['2022/..', '2022-01-01', '2022-12-31'],
    ['../2022-03', OPEN_START, '2022-03-31'],
  ])('%s: between %s and %s', (edtf, first, last) => expect(beginningOf(edtf)).toEqual({ first, last }));
});

describe('the beginning of a day', () => {
  test.each([
    ['1970-01-01', 0],
    ['1970-01-02', 86_400_000],
    ['1969-12-31', -86_400_000],
    ['2024-02-29', 1_709_164_800_000],
    ['0044-03-15', -60_772_291_200_000],
  ])('%s', (day, ms) => expect(startOfDay(day).getTime()).toBe(ms));
});

test('dates go by first day, then by last; without a beginning by their end; without a date comes last', () => {
  const inOrder = ['2022', '2023-04-01', '2023-04', '2023-04/..', '../2023-04-26', '2023-05-01', null];
  expect([...inOrder].reverse().sort(compareDates)).toEqual(inOrder);
});

describe('texts go by code unit', () => {
  test.each([
    ['a', 'b', -1],
    ['b', 'a', 1],
    ['a', 'a', 0],
    ['a', 'aa', -1],
    ['Z', 'a', -1],
    ['é', 'z', 1],
  ])('%s and %s', (a, b, order) => expect(compareText(a, b)).toBe(order));
});
