import { appendFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runPack } from '../run-pack.ts';
import { makeArticles, makeFolder, writeExamplePack, writeShard } from './example-archive.ts';

/** Scans shards of the same articles, in the order given, into a folder. */
async function scanAll(order: readonly number[], size = 20): Promise<{ folder: string; out: string; pack: string }> {
  const folder = await makeFolder();
  const out = path.join(folder, 'out');
  const pack = await writeExamplePack(folder);
  for (const n of order) {
    const shard = await writeShard(path.join(folder, `shard-${n}.jsonl.gz`), makeArticles(n * size, (n + 1) * size));
    expect((await runPack('scan', shard, '--pack', pack, '--out', out)).code).toBe(0);
  }
  return { folder, out, pack };
}

const gather = (...args: string[]) => runPack('gather', ...args);

test('names and phrases, most telling first, with counts, days and examples', async () => {
  const { out } = await scanAll([0, 1]);
  const { code, out: text } = await gather(out, '--json', '--examples', '2');
  expect(code).toBe(0);
  const { shards, counts, actors, claims } = JSON.parse(text);
  expect(shards).toBe(2);
  expect(counts).toEqual({ articles: 40, bad: 0, hits: 20, undrafted: 0, mentions: 60, statements: 60 });
  expect(
    actors.map(({ label, kind, articles, inSentence, places }: Record<string, unknown>) => [
      label,
      kind,
      articles,
      inSentence,
      places,
    ]),
  ).toEqual([
    ['Maria Roe', 'person', 10, 10, 20],
    ['Peter Voss', 'person', 10, 10, 20],
  ]);
  expect(claims.map(({ label, articles }: Record<string, unknown>) => [label, articles])).toContainEqual([
    'toll plan',
    5,
  ]);
  expect(actors[0].days).toEqual({ count: 7, first: '2024-05-01', last: '2024-05-25' });
  expect(actors[0].beside).toEqual([['bridge/bridge-safe', 10]]);
  expect(actors[0].examples).toHaveLength(2);
  for (const { words } of [...actors, ...claims].flatMap(({ examples }) => examples)) {
    expect(words.split(/\s+/).filter((word: string) => word !== '…').length).toBeLessThanOrEqual(25);
  }
  expect(text).not.toMatch(/support|oppose|stance/);
});

test('to be read', async () => {
  const { out } = await scanAll([0]);
  const { out: text } = await gather(out, '--top', '1', '--examples', '1');
  expect(text).toMatch(/^1 shard, 20 articles, 0 bad lines; searched for bridge 2024\.6\.1\.1 \(\w{8}\)\n/);
  expect(text).toMatch(
    /\n1\. Maria Roe \(person\)\n {3}5 articles on 5 days from 2024-05-01 to 2024-05-17, 10 places; in 5 in one sentence with a known entry; 10 statements\n {3}beside bridge\/bridge-safe 5\n {3}- .*\n {5}2024-05-\d\d, \d+; shard-0:\d+\n/,
  );
});

test('the same bytes in whatever order shards were scanned, and whatever else lies there', async () => {
  const [one, other] = [await scanAll([0, 1, 2], 10), await scanAll([2, 0, 1], 10)];
  await mkdir(path.join(other.out, '.partial@host@7@shard-1'));
  await writeFile(path.join(other.out, 'scan.log'), 'a file');
  for (const args of [[], ['--json']]) {
    const [a, b] = [await gather(one.out, ...args), await gather(other.out, ...args)];
    expect(b.out).toBe(a.out);
    expect(b.err).toBe('.partial@host@7@shard-1 was left by a worker that did not finish its shard');
  }
  for (const name of ['articles.jsonl', 'candidates.jsonl', 'manifest.json']) {
    const [a, b] = [one, other].map(({ out }) => readFile(path.join(out, 'shard-1', name), 'utf8'));
    expect(await b).toBe(await a);
  }
});

test('more shards than files may be open at a time', async () => {
  const { out } = await scanAll([0], 4);
  for (let n = 1; n < 150; n++) await cp(path.join(out, 'shard-0'), path.join(out, `shard-${n}`), { recursive: true });
  const many = JSON.parse((await gather(out, '--json')).out);
  expect(many.shards).toBe(150);
  expect(many.actors.map(({ label, articles }: Record<string, unknown>) => [label, articles])).toEqual([
    ['Maria Roe', 150],
    ['Peter Voss', 150],
  ]);
});

test('--out writes a file; --least and --top choose', async () => {
  const { folder, out } = await scanAll([0]);
  const file = path.join(folder, 'found.json');
  expect((await gather(out, '--json', '--least', '6', '--out', file)).out).toBe('');
  expect(JSON.parse(await readFile(file, 'utf8')).actors).toEqual([]);
  expect(JSON.parse((await gather(out, '--json', '--top', '1')).out).actors).toHaveLength(1);
});

test('a file that cannot be written is said', async () => {
  const { folder, out } = await scanAll([0]);
  for (const file of [folder, path.join(folder, 'nowhere/found.txt')]) {
    const { code, err } = await gather(out, '--out', file);
    expect([code, err]).toEqual([1, expect.stringContaining(`${file} cannot be written`)]);
  }
});

describe('results that cannot be put together: said, and nothing is written', () => {
  const CASES: [title: string, break_: (out: string, folder: string) => Promise<unknown>, reason: RegExp][] = [
    ['none', (out) => rm(out, { recursive: true }).then(() => mkdir(out)), /holds no results/],
    ['no folder', (out) => rm(out, { recursive: true }), /is not a folder that can be read/],
    [
      'a folder that is no result',
      (out) => mkdir(path.join(out, 'other')),
      /other\/manifest\.json is missing: every folder in/,
    ],
    [
      'a line too many',
      (out) => appendFile(path.join(out, 'shard-0/candidates.jsonl'), '{"kind": "actor"}\n'),
      /candidates\.jsonl:\d+ is no candidate in its order/,
    ],
    [
      'a line that is missing',
      async (out) => {
        const file = path.join(out, 'shard-0/candidates.jsonl');
        await writeFile(file, (await readFile(file, 'utf8')).split('\n').slice(1).join('\n'));
      },
      /candidates\.jsonl was changed after it was written/,
    ],
    [
      'lines in another order',
      async (out) => {
        const file = path.join(out, 'shard-0/candidates.jsonl');
        await writeFile(file, (await readFile(file, 'utf8')).trim().split('\n').reverse().join('\n'));
      },
      /candidates\.jsonl:2 is no candidate in its order/,
    ],
    [
      'signs that a terminal obeys',
      async (out) => {
        const file = path.join(out, 'shard-0/candidates.jsonl');
        await writeFile(file, (await readFile(file, 'utf8')).replace('"Maria Roe"', '"\\u001b[2J"'));
      },
      /candidates\.jsonl:\d+ is no candidate/,
    ],
    [
      'candidates that are gone',
      (out) => rm(path.join(out, 'shard-0/candidates.jsonl')),
      /candidates\.jsonl does not exist/,
    ],
    [
      'two versions of a pack',
      async (out, folder) => {
        const pack = await writeExamplePack(folder, 'Norvik Crossing');
        const shard = await writeShard(path.join(folder, 'other.jsonl'), makeArticles(0, 2));
        await runPack('scan', shard, '--pack', pack, '--out', path.join(folder, 'out-2'));
        await rename(path.join(folder, 'out-2/other'), path.join(out, 'other'));
      },
      /: other was made with bridge .*, shard-0 with bridge .*: scan one of them anew/,
    ],
  ];
  test.each(CASES)('%s', async (_, break_, reason) => {
    const { folder, out } = await scanAll([0], 4);
    await break_(out, folder);
    const { code, out: text, err } = await gather(out);
    expect(err).toMatch(reason);
    expect(code).toBe(1);
    expect(text).toBe('');
  });

  test.each(['x', '-1', '1.5', '6'])('--examples %s', async (examples) => {
    expect((await gather('x', `--examples=${examples}`)).code).toBe(2);
  });
});
