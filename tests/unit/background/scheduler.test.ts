import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Scheduler } from '../../../src/background/scheduler.ts';

let now = 0;
let log: string[] = [];

beforeEach(() => {
  now = 0;
  log = [];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Work of so many steps of so many ms, which notes each. */
function* work(name: string, steps: number, ms = 20): Generator<void, string> {
  try {
    for (let step = 1; step <= steps; step++) {
      log.push(`${name}${step}`);
      now += ms;
      if (step < steps) yield;
    }
    return name;
  } finally {
    log.push(`${name} ends`);
  }
}

const done = (scheduler: Scheduler, frame: string, name: string, steps: number, ms?: number) =>
  scheduler.run(scheduler.begin(frame), work(name, steps, ms));

test('a small piece of work is done at once', () => {
  void done(new Scheduler(), '1 0', 'a', 3, 2);
  expect(log).toEqual(['a1', 'a2', 'a3', 'a ends']);
});

test('steps of one slice are done together, and then others are let in', async () => {
  const scheduler = new Scheduler();
  const answer = done(scheduler, '1 0', 'a', 6, 4);
  expect(log).toEqual(['a1', 'a2', 'a3']);
  await answer;
  expect(log).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a ends']);
});

/** A message comes in. */
async function receive(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
  port1.close();
}

test('messages are let in between two slices', async () => {
  const answer = done(new Scheduler(), '1 0', 'a', 9);
  await receive();
  expect(log).not.toContain('a9');
  await answer;
});

test('frames take turns', async () => {
  const scheduler = new Scheduler();
  const answers = [done(scheduler, '1 0', 'a', 3), done(scheduler, '2 0', 'b', 3), done(scheduler, '2 1', 'c', 3)];
  expect(await Promise.all(answers)).toEqual(['a', 'b', 'c']);
  expect(log.map((entry) => entry[0]).join('')).toBe('acbacbaaccbb');
});

test('what comes last has its first slice first', async () => {
  const scheduler = new Scheduler();
  const order: string[] = [];
  const large = ['a', 'b', 'c'].map((name) => done(scheduler, name, name, 50).then(() => order.push(name)));
  await receive();
  const before = log.length;
  const small = done(scheduler, '9 0', 's', 1).then(() => order.push('s'));
  await Promise.all([small, ...large]);
  expect(log[before]).toBe('s1');
  expect(order[0]).toBe('s');
});

describe('a frame’s next turn ends its last', () => {
  test('while that is being worked on', async () => {
    const scheduler = new Scheduler();
    const first = done(scheduler, '1 0', 'a', 50);
    const second = done(scheduler, '1 0', 'b', 2);
    expect(await Promise.all([first, second])).toEqual([null, 'b']);
    expect(log.filter((entry) => entry.startsWith('a'))).toEqual(['a1']);
  });

  test('before that has begun', async () => {
    const scheduler = new Scheduler();
    const turn = scheduler.begin('1 0');
    const second = done(scheduler, '1 0', 'b', 2);
    expect(await scheduler.run(turn, work('a', 2))).toBeNull();
    expect(await second).toBe('b');
    expect(log).not.toContain('a1');
  });

  test('but not those of other frames of the tab', async () => {
    const scheduler = new Scheduler();
    const others = [done(scheduler, '1 0', 'a', 3), done(scheduler, '1 1', 'b', 3), done(scheduler, '11 0', 'c', 3)];
    void done(scheduler, '1 2', 'd', 3);
    expect(await Promise.all(others)).toEqual(['a', 'b', 'c']);
  });

  test('and one that is over ends nothing', async () => {
    const scheduler = new Scheduler();
    const first = scheduler.begin('1 0');
    const second = scheduler.begin('1 0');
    scheduler.end(first);
    expect(await scheduler.run(second, work('b', 3))).toBe('b');
  });
});

test('work that fails is told, and the rest goes on', async () => {
  const scheduler = new Scheduler();
  const good = done(scheduler, '1 0', 'a', 3);
  const bad = scheduler.run(
    scheduler.begin('2 0'),
    // biome-ignore lint/correctness/useYield: it fails before.
    (function* () {
      throw new Error('no use');
    })(),
  );
  await expect(bad).rejects.toThrow('no use');
  expect(await good).toBe('a');
  expect(await done(scheduler, '2 0', 'c', 2)).toBe('c');
});
