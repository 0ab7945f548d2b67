import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inStep } from '../../../src/background/in-step.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => void vi.useRealTimers());

test('it runs once at a time, and once more for all who asked meanwhile', async () => {
  let state = 0;
  const taken: number[] = [];
  let isRunning = false;
  const sync = inStep('it', async () => {
    expect(isRunning).toBe(false);
    isRunning = true;
    const seen = state;
    await Promise.resolve();
    taken.push(seen);
    isRunning = false;
  });
  const asked = [1, 2, 3].map((next) => {
    state = next;
    return sync();
  });
  await Promise.all(asked);
  expect(taken).toEqual([1, 3]);
});

test('who asks when it has only just ended is not forgotten', async () => {
  let runs = 0;
  const sync = inStep('it', async () => {
    runs += 1;
  });
  await sync().then(() => sync());
  expect(runs).toBe(2);
});

test('what fails is tried again, with what holds by then', async () => {
  let state = 'old';
  const taken: string[] = [];
  const sync = inStep('it', async () => {
    if (state === 'old') throw new Error('no');
    taken.push(state);
  });
  const done = sync();
  await vi.advanceTimersByTimeAsync(999);
  state = 'new';
  expect(taken).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await done;
  expect(taken).toEqual(['new']);
});

test.each([1, 2, 3, 4])('who asks during try %d, which fails, is not forgotten', async (nth) => {
  let isDown = true;
  let tries = 0;
  const sync = inStep('it', async () => {
    tries += 1;
    if (tries === nth) void sync();
    await Promise.resolve();
    if (tries > nth) isDown = false;
    if (isDown) throw new Error('no');
  });
  const done = sync();
  await vi.runAllTimersAsync();
  await done;
  expect([isDown, tries]).toEqual([false, nth + 1]);
});

test('who asks between two tries does not wait, and gets as many tries as the first', async () => {
  const bring = vi.fn(async () => {
    throw new Error('no');
  });
  const sync = inStep('it', bring);
  const done = sync();
  await vi.advanceTimersByTimeAsync(6000);
  expect(bring).toHaveBeenCalledTimes(3);
  void sync();
  await vi.advanceTimersByTimeAsync(0);
  expect(bring).toHaveBeenCalledTimes(4);
  await vi.runAllTimersAsync();
  await done;
  expect(bring).toHaveBeenCalledTimes(7);
});

test('no pause is so long that Chromium ends the background in it', async () => {
  const tried: number[] = [];
  void inStep('it', async () => {
    tried.push(Date.now());
    throw new Error('no');
  })();
  await vi.runAllTimersAsync();
  const pauses = tried.slice(1).map((at, i) => at - tried[i]!);
  expect(pauses).toHaveLength(3);
  expect(Math.max(...pauses)).toBeLessThan(30_000);
});

test('what fails for good is given up, and begun anew by the next who asks', async () => {
  const bring = vi.fn(async () => {
    throw new Error('no');
  });
  const sync = inStep('it', bring);
  const done = sync();
  await vi.runAllTimersAsync();
  await done;
  expect(bring).toHaveBeenCalledTimes(4);
  void sync();
  expect(bring).toHaveBeenCalledTimes(5);
});
