import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/knowledge/canonical-json.ts';
import { spottingSchema } from '../../../src/knowledge/schema/spotting.ts';
import { compiled } from '../knowledge/example-pack.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const EVAL = path.join(ROOT, '../shared/eval');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'counterpoint-annotate-'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(command: string, args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd: ROOT, maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

const annotate = (...args: string[]) => run(process.execPath, ['src/cli/annotate.ts', ...args]);

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const place = path.join(folder, name);
  await writeFile(place, content);
  return place;
}

describe('annotate', () => {
  test('--json: one line a file, offsets into the file across lines of any kind', async () => {
    const text = 'First line.\r\n\r\n“Xi Jinping” met Putin.\nIn Kyiv \u{1f600} too.';
    const place = await file('a.txt', text);
    const { code, out } = await annotate('--json', place, place);
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(2);
    expect(lines[0].file).toBe(place);
    const found = lines[0].annotations as { start: number; end: number; text: string; id: string; category: string }[];
    expect(found.map(({ id, category, text: words }) => `${words} ${id} ${category}`)).toEqual([
      'Xi Jinping xi-jinping person',
      'Putin vladimir-putin person',
      'Kyiv ukraine state',
    ]);
    for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words);
  });

  test('--explain says which rule and gate, and why not', async () => {
    const { out } = await annotate('--explain', await file('b.txt', 'A ceasefire in Gaza. Ukraine watches.'));
    expect(out).toContain('- ');
    expect(out).toContain('a sign of another subject is nearer');
    expect(out).toContain('+ ');
  });

  describe('with several packs', () => {
    const BUNDLED = 'assets/knowledge/ukraine-diplomacy';
    const TEXT = 'The Norvik Bridge pact of Xi Jinping and Vladimir Putin.';
    /** A pack that knows a bridge, and of the same man another name. */
    async function compiledPack(): Promise<string> {
      const names = [
        spottingSchema.parse({ target: 'bridge-safe', aliases: ['Norvik Bridge', 'Jinping'] }),
        spottingSchema.parse({ target: 'council', aliases: ['Vladimir Putin'] }),
      ];
      return canonicalJson(await compiled({ spotting: names }));
    }

    test('folders and compiled files, in order: each mark names its pack, and what others know', async () => {
      const [text, json] = [await file('several.txt', TEXT), await compiledPack()];
      const packed = await file('bridge.json.gz', gzipSync(json));
      const { out, code } = await annotate('--json', '--pack', BUNDLED, '--pack', packed, text);
      expect(code).toBe(0);
      expect(
        JSON.parse(out).annotations.map(({ start: _, end: __, ...rest }: { start: number; end: number }) => rest),
      ).toEqual([
        { text: 'Norvik Bridge', pack: 'bridge', id: 'bridge-safe', category: 'claim' },
        { text: 'Xi Jinping', pack: 'ukraine-diplomacy', id: 'xi-jinping', category: 'person' },
        {
          ...{ text: 'Vladimir Putin', pack: 'ukraine-diplomacy', id: 'vladimir-putin', category: 'person' },
          also: [{ pack: 'bridge', id: 'council' }],
        },
      ]);
      const turned = await annotate('--pack', await file('bridge.json', json), '--pack', BUNDLED, text);
      expect(turned.out).toContain('[Vladimir Putin].  organisation bridge/council ukraine-diplomacy/vladimir-putin');
    });

    test('one of another pack alone is told as ever', async () => {
      const { out } = await annotate(
        '--json',
        '--pack',
        await file('alone.json', await compiledPack()),
        await file('e.txt', TEXT),
      );
      expect(JSON.parse(out).annotations[0]).toEqual({
        ...{ start: 4, end: 17, text: 'Norvik Bridge', id: 'bridge-safe', category: 'claim' },
      });
    });

    test('--explain says of a mark that another pack has the place', async () => {
      const packed = await file('explained.json', await compiledPack());
      const { out } = await annotate('--explain', '--pack', BUNDLED, '--pack', packed, await file('f.txt', TEXT));
      expect(out).toMatch(/- .*\[Jinping\].*bridge\/bridge-safe\n.*\n\s+not marked: another pack marks more here/);
    });
  });

  test('an empty file has nothing', async () => {
    const { code, out } = await annotate('--json', await file('empty.txt', ''));
    expect(code).toBe(0);
    expect(JSON.parse(out).annotations).toEqual([]);
  });

  const BAD: [title: string, args: () => Promise<string[]>, code: number, message: string][] = [
    ['no file', async () => [], 2, 'no file given'],
    ['an unknown option', async () => ['--jsno', 'x'], 2, '--jsno'],
    ['a file that is not there', async () => [path.join(folder, 'none.txt')], 1, 'no such file'],
    ['a folder', async () => [folder], 1, 'is a folder'],
    [
      'a file that is no text',
      async () => [await file('bad.txt', Uint8Array.of(0xff, 0xfe, 0x41))],
      1,
      'is not UTF-8 text',
    ],
    [
      'a pack that is no pack',
      async () => ['--pack', await file('no-pack.json', '{"meta": {}}'), await file('c.txt', 'x')],
      1,
      'no-pack.json: meta: title: ',
    ],
    [
      'a pack of another format than JSON',
      async () => ['--pack', await file('no-json.json', 'pack'), await file('c.txt', 'x')],
      1,
      'is no JSON in UTF-8',
    ],
    [
      'the same pack twice',
      async () => [...Array(2).fill(['--pack', 'assets/knowledge/ukraine-diplomacy']).flat(), await file('c.txt', 'x')],
      1,
      'there is a pack "ukraine-diplomacy" already',
    ],
    [
      'a pack that is not there',
      async () => ['--pack', path.join(folder, 'none'), await file('c.txt', 'x')],
      1,
      'none',
    ],
  ];

  test.each(BAD)('%s: a clear error', async (_, args, code, message) => {
    const result = await annotate(...(await args()));
    expect(result.code).toBe(code);
    expect(result.err).toContain(message);
    expect(result.err).not.toContain('    at ');
  });

  test('other files are done although one cannot be read', async () => {
    const { code, out } = await annotate(
      '--json',
      path.join(folder, 'none.txt'),
      await file('d.txt', 'Vladimir Putin'),
    );
    expect(code).toBe(1);
    expect(JSON.parse(out).annotations).toHaveLength(1);
  });
});

describe.skipIf(!existsSync(EVAL))('the development set', () => {
  test('actors, claims and boundaries are as exact as they must be', async () => {
    const names = (await readdir(path.join(EVAL, 'dev'))).filter((name) => name.endsWith('.txt'));
    const { out } = await annotate('--json', ...names.map((name) => path.join(EVAL, 'dev', name)));
    const annotations = await file('annotations.jsonl', out);
    const score = await run(process.execPath, [path.join(EVAL, 'score.mjs'), path.join(EVAL, 'dev'), annotations]);
    const { actors, claims, files } = JSON.parse(score.out);
    expect(files).toBe(names.length);
    expect(actors.F1).toBeGreaterThanOrEqual(0.97);
    expect(claims.F1).toBeGreaterThanOrEqual(0.85);
    expect(Math.min(actors.exact, claims.exact)).toBeGreaterThanOrEqual(0.95);
  });
});
