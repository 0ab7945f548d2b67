import { describe, expect, test } from 'vitest';
import {
  A_FEW,
  dueNow,
  LEAST_EVERY,
  MOST_EVERY,
  nextCheck,
  nextWake,
  PAUSE,
  QUIET,
} from '../../../../src/packs/subscriptions/schedule.ts';

const HOUR = 3_600_000;
const WEEKLY = 7 * 24;
const DAY = 24 * HOUR;
const EVERY = 7 * DAY;
const YEAR = 365 * DAY;
const NOW = Date.UTC(2026, 5, 1);
const LONG_AGO = NOW - DAY;

describe('the next check', () => {
  test.each([
    ['a week, in the middle', WEEKLY, false, 0.5, EVERY],
    ['a week, at the earliest', WEEKLY, false, 0, 0.9 * EVERY],
    ['a week, at the latest', WEEKLY, false, 0.999_999, 1.1 * EVERY],
    ['every minute', 1 / 60, false, 0.5, LEAST_EVERY],
    ['every four hours, at the earliest', 4, false, 0, LEAST_EVERY],
    ['once in a century', 876_000, false, 0.5, MOST_EVERY],
    ['a week, after a failure', WEEKLY, true, 0.5, DAY],
    ['every six hours, after a failure', 6, true, 0.5, 6 * HOUR],
    ['no number that could be', Number.NEGATIVE_INFINITY, false, 0.5, LEAST_EVERY],
  ])('%s', (_, every, hasFailed, random, expected) => {
    const interval = nextCheck(NOW, every, hasFailed, random) - NOW;
    expect(interval / HOUR).toBeCloseTo(expected / HOUR, 2);
  });
});

describe('what is due', () => {
  const names = (times: Record<string, number | null>, now = NOW, startedAt = LONG_AGO) =>
    dueNow(
      Object.entries(times).map(([name, nextAt]) => ({ name, nextAt })),
      now,
      startedAt,
    )
      .map(({ name }) => name)
      .join(' ');

  test.each<[string, Record<string, number | null>, string]>([
    ['nothing', {}, ''],
    ['one that is asked by hand', { a: null }, ''],
    ['one of later', { a: NOW + 1 }, ''],
    ['one of now', { a: NOW }, 'a'],
    ['the longest due first', { a: NOW - 1, b: NOW - 3, c: NOW - 2 }, 'b c a'],
    ['a few of many', { a: 4, b: 3, c: 2, d: 1 }, 'd c b'],
    ['one that a clock ahead by a year has set', { a: NOW + YEAR + EVERY }, 'a'],
    ['one that a clock behind by a year has set', { a: NOW - YEAR + EVERY }, 'a'],
  ])('%s', (_, times, expected) => {
    expect(names(times)).toBe(expected);
  });

  test('nothing in the first minute', () => {
    expect(names({ a: 0 }, NOW + QUIET - 1, NOW)).toBe('');
    expect(names({ a: 0 }, NOW + QUIET, NOW)).toBe('a');
    expect(names({ a: 0 }, NOW, NOW + YEAR)).toBe('a');
  });
});

describe('the next wake', () => {
  test.each<[string, (number | null)[], number | null]>([
    ['none without subscriptions', [], null],
    ['none where all are asked by hand', [null, null], null],
    ['the earliest', [NOW + 5 * DAY, NOW + 3 * DAY, null], NOW + 3 * DAY],
    ['after a pause where one is due already', [NOW - DAY, NOW + DAY], NOW + PAUSE],
    ['after a pause where a clock was wrong', [NOW + YEAR], NOW + PAUSE],
  ])('%s', (_, times, expected) => {
    const all = times.map((nextAt) => ({ nextAt }));
    expect(nextWake(all, NOW, LONG_AGO)).toBe(expected);
  });
});

test('a hundred that are due at the start are asked a few at a time, none in the first minute', () => {
  const all = Array.from({ length: 100 }, (_, i) => ({ nextAt: NOW - i }));
  const asked: number[] = [];
  let now = NOW;
  while (all.some(({ nextAt }) => nextAt <= NOW)) {
    const due = dueNow(all, now, NOW);
    for (const one of due) {
      asked.push(now - NOW);
      one.nextAt = nextCheck(now, WEEKLY, false, 0.5);
    }
    expect(due.length).toBeLessThanOrEqual(A_FEW);
    now = nextWake(all, now, NOW)!;
  }
  expect(asked).toHaveLength(100);
  expect(asked[0]).toBeGreaterThanOrEqual(QUIET);
  // Spread over an hour, more or less.
  expect(asked.at(-1)! / HOUR).toBeCloseTo(1.1, 1);
});

test('a year of a hundred packs comes to some 5,000 checks and fewer wakes', () => {
  const random = (() => {
    let seed = 1;
    return () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
  })();
  const all = Array.from({ length: 100 }, () => ({ nextAt: NOW }));
  let [now, checks, wakes] = [NOW + QUIET, 0, 0];
  while (now < NOW + YEAR) {
    wakes += 1;
    for (const one of dueNow(all, now, NOW)) {
      checks += 1;
      one.nextAt = nextCheck(now, WEEKLY, false, random());
    }
    now = nextWake(all, now, NOW)!;
  }
  expect(checks).toBeGreaterThan(5000);
  expect(checks).toBeLessThan(5500);
  expect(wakes).toBeLessThanOrEqual(checks);
});
