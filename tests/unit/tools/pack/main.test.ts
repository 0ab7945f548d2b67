import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { packSchema } from '../../../../src/knowledge/schema/pack.ts';
import { jsonSchemas } from '../../../../src/tools/pack/schema.ts';
import { ACTOR, writePack } from './temporary-pack.ts';

/** Runs the command line as a reader of its help would. */
function pack(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, ['src/tools/pack/main.ts', ...args], (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

const BROKEN = { 'actors.yaml': ACTOR };

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
    [1, ['draft', '/no/such/document.txt'], /ENOENT/],
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
  const [first, second, exported] = await Promise.all([
    pack('compile', folder),
    pack('compile', folder),
    pack('export', folder, '--json'),
  ]);
  expect(first.out).toBe(second.out);
  expect(packSchema.parse(JSON.parse(exported.out))).toEqual(JSON.parse(first.out));
});

test('the JSON Schema for editors is that of the code (else run: npm run pack -- schema)', async () => {
  for (const [name, text] of Object.entries(jsonSchemas())) {
    expect(await readFile(path.join('assets/knowledge', name), 'utf8')).toBe(text);
  }
});
