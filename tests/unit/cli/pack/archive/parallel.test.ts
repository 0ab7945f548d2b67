import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hasParallel } from '../../../../driver/get-parallel.ts';
import { runPack } from '../run-pack.ts';
import { makeArticles, makeFolder, writeExamplePack, writeShard } from './example-archive.ts';

const ROOT = path.join(import.meta.dirname, '../../../../..');
/** Articles by shard; the largest takes seconds, so that it is unfinished when its folder appears. */
const SIZES: Record<string, number> = { one: 6, two: 900, three: 10, four: 2 };

/** Scans shards as docs/archives.md says, two at a time. @returns the exit code */
function scanInParallel(folder: string, out: string, ...options: string[]): Promise<number | null> {
  const shards = Object.keys(SIZES).map((name) => path.join(folder, `${name}.jsonl.gz`));
  const command = `${process.execPath} src/cli/pack/main.ts scan {} --pack ${folder}/pack.json --out ${out}`;
  const args = ['--will-cite', '--joblog', `${out}.log`, '--jobs', '2', ...options, command, ':::', ...shards];
  const child = spawn('parallel', args, { cwd: ROOT, stdio: 'ignore', env: { ...process.env, HOME: folder } });
  return new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
}

/** Kills the worker of a shard, as soon as the folder appears that it writes to. */
function killWorkerOf(shard: string, out: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(out, (_, name) => {
      const [, , pid, of] = name?.split('@') ?? [];
      if (of !== shard) return;
      watcher.close();
      process.kill(Number(pid), 'SIGKILL');
      resolve();
    });
  });
}

const jobsIn = async (log: string) =>
  (await readFile(log, 'utf8'))
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([, , , , , , code, signal, command]) => ({ failed: code !== '0' || signal !== '0', command }));

test.skipIf(!hasParallel())(
  'a worker is killed, the run is resumed, and the result is that of a run in which nothing happened',
  { timeout: 240_000 },
  async () => {
    const folder = await makeFolder();
    const pack = await writeExamplePack(folder);
    for (const [i, [name, size]] of Object.entries(SIZES).entries()) {
      await writeShard(path.join(folder, `${name}.jsonl.gz`), makeArticles(i * 1000, i * 1000 + size));
    }
    const [smooth, killed] = [path.join(folder, 'smooth'), path.join(folder, 'killed')];
    for (const name of Object.keys(SIZES).reverse()) {
      const scanned = await runPack('scan', path.join(folder, `${name}.jsonl.gz`), '--pack', pack, '--out', smooth);
      expect(scanned.code).toBe(0);
    }

    await mkdir(killed);
    const kill = killWorkerOf('two', killed);
    expect(await scanInParallel(folder, killed)).toBe(1);
    await kill;
    const jobs = await jobsIn(`${killed}.log`);
    expect(jobs.filter(({ failed }) => failed).map(({ command }) => command)).toEqual([
      expect.stringContaining('two.jsonl.gz'),
    ]);
    const left = await readdir(killed);
    expect(left.filter((name) => !name.startsWith('.')).sort()).toEqual(['four', 'one', 'three']);
    const half = await runPack('gather', killed, '--json');
    expect(JSON.parse(half.out).shards).toBe(3);
    expect(half.err).toMatch(/^\.partial@.*@two was left by a worker/);

    expect(await scanInParallel(folder, killed, '--resume-failed')).toBe(0);
    expect(await jobsIn(`${killed}.log`), 'only the shard of the killed worker was scanned anew').toHaveLength(5);
    expect((await readdir(killed)).sort()).toEqual(['four', 'one', 'three', 'two']);
    for (const name of Object.keys(SIZES)) {
      for (const file of ['articles.jsonl', 'candidates.jsonl', 'manifest.json']) {
        const [a, b] = [smooth, killed].map((out) => readFile(path.join(out, name, file), 'utf8'));
        expect(await b, `${name}/${file}`).toBe(await a);
      }
    }
    expect((await runPack('gather', killed, '--json')).out).toBe((await runPack('gather', smooth, '--json')).out);
  },
);

test('the script for a cluster, as docs/archives.md has it: each task scans its share, and what is there is passed over', {
  timeout: 240_000,
}, async () => {
  const docs = await readFile(path.join(ROOT, 'docs/archives.md'), 'utf8');
  const [script] = /^#!\/bin\/bash\n[^`]+/m.exec(docs) ?? [];
  const folder = await makeFolder();
  const [out, shards] = [path.join(folder, 'found'), path.join(folder, 'shards')];
  const pack = await writeExamplePack(folder);
  await mkdir(shards);
  await writeFile(path.join(folder, 'scan.sbatch'), script!);
  for (const name of ['a', 'b', 'c']) await writeShard(path.join(shards, `${name}.jsonl.gz`), makeArticles(0, 2));
  const run = (task: string) => {
    const env = { ...process.env, SLURM_ARRAY_TASK_ID: task, SLURM_ARRAY_TASK_COUNT: '2' };
    return spawnSync('bash', [path.join(folder, 'scan.sbatch'), ROOT, shards, pack, out], { env, encoding: 'utf8' });
  };
  expect(run('1')).toMatchObject({ status: 0, stderr: expect.stringContaining('b.jsonl.gz: 2 articles') });
  expect(await readdir(out)).toEqual(['b']);
  await writeFile(path.join(shards, 'a.jsonl.gz'), 'no gzip');
  expect(run('0')).toMatchObject({ status: 1, stderr: expect.stringContaining('a.jsonl.gz is damaged') });
  expect((await readdir(out)).sort(), 'the shards after a broken one are scanned').toEqual(['b', 'c']);
});

test('two workers that are given the same shard: one result, and neither fails', { timeout: 240_000 }, async () => {
  const folder = await makeFolder();
  const out = path.join(folder, 'out');
  const pack = await writeExamplePack(folder);
  const shard = await writeShard(path.join(folder, 'one.jsonl'), makeArticles(0, 60));
  const args = ['src/cli/pack/main.ts', 'scan', shard, '--pack', pack, '--out', out];
  const run = () =>
    new Promise((resolve) => spawn(process.execPath, args, { cwd: ROOT, stdio: 'ignore' }).on('close', resolve));
  expect(await Promise.all([run(), run()])).toEqual([0, 0]);
  expect(await readdir(out)).toEqual(['one']);
});
