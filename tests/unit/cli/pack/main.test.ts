import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../../../src/cli/pack/schema.ts';
import { countPack } from '../../../../src/cli/pack/stats.ts';
import { packSchema } from '../../../../src/knowledge/schema/pack.ts';
import { actor, authored, conflict, evidence, place, position } from '../../knowledge/example-pack.ts';
import { runPack as pack } from './run-pack.ts';
import { ACTOR, META, writePack } from './temporary-pack.ts';

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
    [1, ['draft', '/no/such/document.txt'], /does not exist; name a txt, md, html, docx or pdf file/],
    ...['check', 'locate', 'compile', 'stats', 'export', 'diff', 'keygen', 'publish', 'schema', 'draft'].map(
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

describe('a compiled file is taken for the folder', () => {
  /** The pack as a file, and gzipped; its folder. */
  async function packFiles() {
    const folder = await writePack({});
    const file = path.join(folder, 'pack.json');
    await pack('compile', folder, '--out', file);
    await writeFile(`${file}.gz`, gzipSync(await readFile(file)));
    return { folder, files: [file, `${file}.gz`] };
  }

  test.each(['compile', 'export', 'stats'])('%s says the same', async (command) => {
    const { folder, files } = await packFiles();
    const { out } = await pack(command, folder);
    for (const file of files) expect(await pack(command, file)).toMatchObject({ code: 0, out });
  });

  test('check finds no fault in a good one, and does not read its sources', async () => {
    const { files } = await packFiles();
    for (const file of files) {
      expect((await pack('check', file)).out).toMatch(/0 errors/);
      const withSources = await pack('check', file, '--sources', '.');
      expect(withSources).toMatchObject({ code: 2, err: expect.stringContaining('needs the folder of the pack') });
    }
  });

  test.each<[string, (json: string) => string | Uint8Array, string]>([
    [
      'changed',
      (json) => json.replace('The bridge', 'The ferry'),
      'content: the hash does not fit: the pack was changed',
    ],
    ['of a later format', (json) => json.replace('"format":1', '"format":2'), 'is of format 2, which a later version'],
    ['cut off', (json) => gzipSync(json).subarray(0, -20), 'cannot be unpacked: it is damaged'],
    ['no JSON', () => '<!doctype html>', 'is no JSON in UTF-8'],
    ['a bomb', () => gzipSync(Buffer.alloc(21 * 1024 * 1024)), 'is too large: a pack has at most 20971520 bytes'],
    ['too large', () => Buffer.alloc(21 * 1024 * 1024, ' '), 'is too large: a pack has at most 20971520 bytes'],
    ['empty', () => '', 'is no JSON in UTF-8'],
  ])('unless it is %s', async (_title, change, reason) => {
    const { files } = await packFiles();
    const file = files[0]!;
    await writeFile(file, change(await readFile(file, 'utf8')));
    for (const command of ['check', 'compile', 'export', 'stats']) {
      const { code, out, err } = await pack(command, file);
      expect(out + err).toContain(`pack.json: ${reason}`);
      expect(code).toBe(1);
    }
  });
});

describe('diff', () => {
  const RECORDS = {
    'actors.yaml': ACTOR,
    'sources.yaml': `- { id: gazette, file: g.txt, sha256: ${'a'.repeat(64)}, length: 999, lang: en, title: null, outlet: { name: Gazette, basis: stated },
  url: { value: null, basis: unknown }, published: { edtf: null, basis: unknown }, kind: report, quotes: none, sourcing: multi, boilerplate: [], notes: [] }`,
    'claims.yaml': `- { id: safe, kind: claim, label: Whether it is safe, proposition: It is safe., context: A bridge., evidence: [{ source: gazette, start: 1, end: 9 }] }`,
  };
  const held = (id: string, gist: string, more = '') =>
    `- { id: ${id}, entry: safe, actor: council, stance: support, gist: ${gist}, certainty: stated, when: { edtf: null, basis: unknown }, status: current${more},
  evidence: [{ source: gazette, exact: the bridge, start: 1, end: 11, mode: indirect, fidelity: as-printed }] }\n`;
  const version = (meta: string, positions: string) =>
    writePack({
      ...RECORDS,
      'pack.yaml': META.replace(/^license.*/m, `license: ${meta}`),
      'positions.yaml': positions,
    });

  test('tells in words what readers are shown, and why they are asked', async () => {
    const old = await version('CC0', held('a', 'Says yes.') + held('b', 'Says no.') + held('c', 'Same.'));
    const next = await version(
      'CC-BY-4.0',
      held('a', 'Says perhaps.') + held('d', 'New.') + held('c', 'Same.', ', condition: if mended'),
    );
    expect(await pack('diff', old, next)).toEqual({
      code: 0,
      err: '',
      out: [
        'bridge 2024.6.1.1 → 2024.6.1.1',
        '1 positions added, 2 changed, 1 removed',
        '+ The council · Whether it is safe: New.',
        '~ The council · Whether it is safe: Says perhaps. (wording)',
        '    before: Says yes.',
        '~ The council · Whether it is safe: Same. (condition)',
        '- The council · Whether it is safe: Says no.',
        'Readers are asked first: positions are removed.',
        'Readers are asked first: the licence is another.',
      ].join('\n'),
    });
    expect((await pack('diff', next, next)).out).toMatch(/0 positions added, 0 changed, 0 removed$/);
  });

  test('refuses two packs, and what is none', async () => {
    const [one, other] = [
      await writePack({}),
      await writePack({ 'pack.yaml': META.replace('id: bridge', 'id: ferry') }),
    ];
    expect(await pack('diff', one, other)).toMatchObject({ code: 1, err: 'these are two packs: bridge and ferry' });
    expect(await pack('diff', one, '/no/such/pack')).toMatchObject({ code: 1, err: expect.stringContaining('exist') });
  });
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
