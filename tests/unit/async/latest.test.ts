import { describe, expect, test } from 'vitest';
import { type IsLatest, Latest } from '../../../src/async/latest.ts';

const BEGIN = 'begin';
const DROP = 'drop';

describe('which of those that were begun is the latest', () => {
  test.each<[string, (typeof BEGIN | typeof DROP)[], boolean[]]>([
    ['one alone', [BEGIN], [true]],
    ['the second of two', [BEGIN, BEGIN], [false, true]],
    ['the last of many', [BEGIN, BEGIN, BEGIN, BEGIN], [false, false, false, true]],
    ['none that was dropped', [BEGIN, DROP], [false]],
    ['the one begun after all were dropped', [BEGIN, DROP, BEGIN], [false, true]],
    ['the one begun after dropping nothing', [DROP, DROP, BEGIN], [true]],
  ])('%s', (_, steps, expected) => {
    const latest = new Latest();
    const begun: IsLatest[] = [];
    for (const step of steps) {
      if (step === BEGIN) begun.push(latest.begin());
      else latest.drop();
    }
    expect(begun.map((isLatest) => isLatest())).toEqual(expected);
  });

  test('one stays the latest however often it is asked, and those of others do not matter', () => {
    const latest = new Latest();
    const isLatest = latest.begin();
    new Latest().begin();
    expect([isLatest(), isLatest()]).toEqual([true, true]);
  });
});
