import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { runCommand } from '../../../../src/cli/pack/run-command.ts';
import { jsonSchemas } from '../../../../src/cli/pack/schema.ts';
import { countPack } from '../../../../src/cli/pack/stats.ts';
import { packSchema } from '../../../../src/knowledge/schema/pack.ts';
import { actor, authored, conflict, evidence, place, position } from '../../knowledge/example-pack.ts';
import { ACTOR, writePack } from './temporary-pack.ts';

/** Runs a command line and keeps what it prints. */
async function pack(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: unknown[] = [];
  const err: unknown[] = [];
  const keep = (list: unknown[]) => (text: unknown) => list.push(text) > 0;
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(keep(out)),
    vi.spyOn(console, 'error').mockImplementation(keep(err)),
    vi.spyOn(process.stdout, 'write').mockImplementation(keep(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep(err)),
  ];
  const code = await runCommand(args);
  for (const spy of spies) spy.mockRestore();
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const BROKEN = { 'actors.yaml': ACTOR };

test('the exit code reaches the shell', async () => {
  const run = promisify(execFile)(process.execPath, ['src/cli/pack/main.ts', 'check', '/no/such/pack']);
  await expect(run).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('does not exist') });
});

describe('exit codes', () => {
  test.each([
    [0, ['--help'], /check .*\n.*locate/s],
    [2, [], /Usage/],
    [2, ['bake'], /there is no command "bake"/],
    [2, ['constructor'], /there is no command "constructor"/],
    [2, ['check'], /an argument is missing/],
    [2, ['check', 'a', 'b'], /too many arguments/],
    [2, ['check', 'a', '--loud'], /--loud/],
    [2, ['locate', 'a'], /--sources/],
    [1, ['check', '/no/such/pack'], /does not exist/],
    [1, ['draft', '/no/such/document.txt'], /does not exist; name a txt, md or html file/],
    ...['check', 'locate', 'compile', 'stats', 'export', 'schema', 'draft'].map(
      (name) => [0, [name, '--help'], /Usage/] as const,
    ),
  ] as const)('%d for %j', async (code, args, text) => {
    const result = await pack(...args);
    expect(result.out + result.err).toMatch(text);
    expect(result.code).toBe(code);
  });
});

test('a broken pack: every command that reads it says where, and writes nothing', async () => {
  const folder = await writePack(BROKEN);
  const out = path.join(folder, 'out.json');
  for (const args of [
    ['check', folder],
    ['compile', folder, '--out', out],
    ['export', folder, '--out', out],
  ]) {
    const result = await pack(...args);
    expect(result.code).toBe(1);
    expect(result.out + result.err).toContain(
      `actors.yaml:6: council: evidence[0].source: there is no source "gazette"`,
    );
  }
  await expect(readFile(out)).rejects.toThrow('ENOENT');
});

test('compile gives the same bytes twice; export the same data, indented', async () => {
  const folder = await writePack({});
  const first = await pack('compile', folder);
  const second = await pack('compile', folder);
  const exported = await pack('export', folder, '--json');
  expect(first.out).toBe(second.out);
  expect(packSchema.parse(JSON.parse(exported.out))).toEqual(JSON.parse(first.out));
});

test('the JSON Schema for editors is that of the code (else run: npm run pack -- schema)', async () => {
  for (const [name, text] of Object.entries(jsonSchemas())) {
    expect(await readFile(path.join('assets/knowledge', name), 'utf8')).toBe(text);
  }
});

test('stats: records by kind and source, positions by claim, and how much is quoted and bundled', async () => {
  const [named, apart] = [place({ exact: 'A'.repeat(90), start: 500, end: 590 }), place({ exact: undefined })];
  const actors = [actor('council', { evidence: [named] }), actor('union', { evidence: [apart] })];
  const told = [evidence({ prefix: 'that all ' })];
  const positions = [
    position('a', '2024', { evidence: told }),
    position('b', null, { actor: 'union', stance: 'oppose' }),
  ];
  const numbers = countPack(authored({ actors, positions, conflicts: [conflict('x', [['a'], ['b']])] }));
  expect(numbers).toMatchObject({
    records: {
      sources: 2,
      places: 5,
      excerpts: 4,
      positions: { total: 2, support: 1, oppose: 1 },
      conflicts: { total: 1, direct: 1 },
    },
    sources: [
      { id: 'gazette', actors: 2, entries: 1, positions: 2, quoted: 11.7, bundled: 1.8 },
      { id: 'herald', actors: 0, entries: 0, positions: 0, quoted: 0, bundled: 0 },
    ],
    claims: [
      { entry: 'bridge-safe', stances: { support: 1, oppose: 1 }, actors: 2, conflicts: 1, sources: { gazette: 2 } },
    ],
    undated: 1,
  });
});
