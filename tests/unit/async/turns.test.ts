import { expect, test } from 'vitest';
import { Turns } from '../../../src/async/turns.ts';

test('tasks of a key run one after the other, those of another beside them', async () => {
  const turns = new Turns<string>();
  const gate = Promise.withResolvers<void>();
  const seen: string[] = [];
  const slow = turns.run('a', async () => {
    await gate.promise;
    seen.push('a1');
  });
  const next = turns.run('a', async () => seen.push('a2'));
  await turns.run('b', async () => seen.push('b1'));
  expect(seen).toEqual(['b1']);
  gate.resolve();
  await Promise.all([slow, next]);
  expect(seen).toEqual(['b1', 'a1', 'a2']);
});

test('what fails is told to who asked, and holds up nobody', async () => {
  const turns = new Turns<string>();
  const failing = turns.run('a', async () => {
    throw new Error('no');
  });
  const after = turns.run('a', async () => 'done');
  await expect(failing).rejects.toThrow('no');
  await expect(after).resolves.toBe('done');
});

test('nothing is kept of a key that is done', async () => {
  const turns = new Turns<number>();
  await Promise.all([1, 2, 3, 1].map((key) => turns.run(key, async () => undefined)));
  await Promise.resolve();
  expect(turns.size).toBe(0);
});
