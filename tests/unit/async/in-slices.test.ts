import { afterEach, expect, test, vi } from 'vitest';
import { giveWay } from '../../../src/async/give-way.ts';
import { inSlices } from '../../../src/async/in-slices.ts';

afterEach(() => vi.restoreAllMocks());

/** Work of so many steps, each of which takes 4 ms by the clock. */
function work(steps: number, note: (step: number) => void): Generator<void, string> {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return (function* () {
    for (let step = 0; step < steps; step++) {
      note(step);
      now += 4;
      yield;
    }
    return 'done';
  })();
}

test('work is done to its end, and others run between its slices', async () => {
  const order: string[] = [];
  const doing = inSlices(work(7, (step) => order.push(`step ${step}`))).then((made) => order.push(made));
  void giveWay().then(() => order.push('another'));
  await doing;
  expect(order.slice(0, 3)).toEqual(['step 0', 'step 1', 'step 2']);
  expect(order.at(-1)).toBe('done');
  expect(order.indexOf('another')).toBeOneOf([3, 4, 5, 6]);
  expect(order).toHaveLength(9);
});

test('what is cancelled goes no further than its slice', async () => {
  const stop = new AbortController();
  const steps: number[] = [];
  const doing = inSlices(
    work(100, (step) => {
      steps.push(step);
      if (step === 1) stop.abort();
    }),
    stop.signal,
  );
  await expect(doing).rejects.toThrow(/abort/i);
  expect(steps).toEqual([0, 1, 2]);
});

test('what the work throws is told', async () => {
  // biome-ignore lint/correctness/useYield: it fails before it could.
  const broken = (function* (): Generator<void, never> {
    throw new TypeError('broken');
  })();
  await expect(inSlices(broken)).rejects.toThrow('broken');
});
