import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Candidate } from '../../../../../src/cli/pack/archive/candidate.ts';
import { CandidateStore } from '../../../../../src/cli/pack/archive/candidate-store.ts';
import { makeFolder } from './example-archive.ts';

function candidate(n: number): Candidate {
  const key = `name ${n % 7}`;
  return {
    ...{ kind: n % 2 ? 'actor' : 'claim', key, forms: [[n % 3 ? key : key.toUpperCase(), 1]], kinds: [], articles: 1 },
    ...{ inSentence: n % 2, places: n, statements: 0, days: [`2024-01-0${1 + (n % 5)}`], beside: [['a/b', 1]] },
    examples: [{ draw: (n * 7919) % 1000, words: `w${n}`, shard: 's', line: n }],
  };
}

test('what waits in files comes out as if it had never left memory', async () => {
  const folder = await makeFolder();
  const texts = [];
  for (const most of [1000, 3, 1]) {
    const store = new CandidateStore(folder, most);
    for (let n = 0; n < 200; n++) {
      store.add(candidate(n));
      if (store.isFull) await store.writeAway();
    }
    const written = await store.finish(path.join(folder, `all-${most}.jsonl`));
    expect(written).toMatchObject({ ok: true, lines: 14 });
    texts.push(await readFile(path.join(folder, `all-${most}.jsonl`), 'utf8'));
  }
  expect(texts[1]).toBe(texts[0]);
  expect(texts[2]).toBe(texts[0]);
  expect((await readdir(folder)).sort(), 'nothing else is left').toEqual([
    'all-1.jsonl',
    'all-1000.jsonl',
    'all-3.jsonl',
  ]);
});
