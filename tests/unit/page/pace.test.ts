import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Pace } from '../../../src/page/reading/pace.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** How long the next reading has to wait, ms. */
async function restOf(pace: Pace): Promise<number> {
  const began = performance.now();
  let over = false;
  const resting = pace.rest().then(() => {
    over = true;
  });
  await Promise.resolve();
  while (!over) await vi.advanceTimersByTimeAsync(10);
  await resting;
  return performance.now() - began;
}

/** Rests after readings that cost so much and brought something (`new`) or nothing (`same`). */
async function rests(cost: number, ...readings: ('new' | 'same')[]): Promise<number[]> {
  const pace = new Pace();
  const taken: number[] = [];
  for (const reading of readings) {
    pace.note(cost, reading === 'new');
    taken.push(await restOf(pace));
  }
  return taken;
}

describe('after a reading a page rests', () => {
  test.each<[string, number, ('new' | 'same')[], number[]]>([
    ['twice its cost', 100, ['new', 'new'], [200, 200]],
    ['longer while nothing new is found', 10, ['new', 'same', 'same', 'same'], [20, 40, 80, 160]],
    ['in proportion to its cost at most', 10, Array(8).fill('same'), [20, 40, 80, 160, 320, 500, 500, 500]],
    ['shortly again once something is', 10, ['same', 'same', 'same', 'new', 'same'], [20, 40, 80, 20, 40]],
    ['never longer than so', 10_000, ['new', 'same'], [16_000, 16_000]],
    ['not at all when it has cost nothing', 0, ['new'], [0]],
  ])('%s', async (_, cost, readings, expected) => {
    expect(await rests(cost, ...readings)).toEqual(expected);
  });
});

test('a page that has been quiet for a while begins anew', async () => {
  const pace = new Pace();
  for (let i = 0; i < 6; i++) pace.note(10, false);
  expect(await restOf(pace)).toBe(500);
  await vi.advanceTimersByTimeAsync(6000);
  expect(await restOf(pace)).toBe(0);
  pace.note(10, false);
  expect(await restOf(pace)).toBe(20);
});

test('who waits is let go when there will be no further reading', async () => {
  const pace = new Pace();
  pace.note(5000, false);
  const resting = pace.rest();
  pace.stop();
  await resting;
});
