import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { runPack } from '../run-pack.ts';
import { makeArticles, makeFolder, writeExamplePack, writeShard } from './example-archive.ts';

const ARTICLE = {
  id: 'a1',
  title: 'The bridge',
  url: 'https://gazette.example/a1',
  outlet: 'Gazette',
  published: '2024-05-01',
  text: [
    'The Norvik Bridge is old. Mayor Maria Roe said the Norvik Bridge is not safe, and the Ferry Council has asked for a toll plan.',
    'Tom Hale of the Ferry Council praised the Norvik Bridge.',
    'Ellen Marsh cooks soup.',
  ].join('\n'),
};

async function setUp(articles: readonly (object | string)[] = [ARTICLE], name = 'one.jsonl') {
  const folder = await makeFolder();
  const pack = await writeExamplePack(folder);
  const shard = await writeShard(path.join(folder, name), articles);
  const out = path.join(folder, 'out');
  return { folder, pack, shard, out, scan: () => runPack('scan', shard, '--pack', pack, '--out', out) };
}

const linesOf = async (file: string) =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('what is found', () => {
  test('mentions, what stands together, statements', async () => {
    const { out, scan } = await setUp([{ text: 'Nothing here.' }, ARTICLE]);
    const { code, err } = await scan();
    expect(err).toMatch(
      /one\.jsonl: 2 articles, 0 bad lines; 1 articles with 5 mentions, 3 statements; \d+ articles a second$/,
    );
    expect(code).toBe(0);
    const [article, ...more] = await linesOf(path.join(out, 'one/articles.jsonl'));
    expect(more).toEqual([]);
    const { mentions, together, statements, ...facts } = article;
    const { text, ...about } = ARTICLE;
    expect(facts).toEqual({ line: 2, ...about });
    for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words);
    expect(
      mentions.map(({ text: words, entry, category }: Record<string, string>) => [words, entry, category]),
    ).toEqual([
      ['Norvik Bridge', 'bridge/bridge-safe', 'claim'],
      ['Norvik Bridge', 'bridge/bridge-safe', 'claim'],
      ['Ferry Council', 'bridge/council', 'organisation'],
      ['Ferry Council', 'bridge/council', 'organisation'],
      ['Norvik Bridge', 'bridge/bridge-safe', 'claim'],
    ]);
    expect(together).toEqual([{ entries: ['bridge/bridge-safe', 'bridge/council'], sentences: 2, paragraphs: 2 }]);
    for (const { start, end, words } of statements) expect(text.slice(start, end)).toBe(words);
    expect(statements.map(({ start: _, end: __, ...rest }: Record<string, unknown>) => rest)[0]).toEqual({
      speaker: 'Maria Roe',
      verb: 'say',
      mode: 'indirect',
      words: 'the Norvik Bridge is not safe',
      entries: ['bridge/bridge-safe', 'bridge/council'],
    });
  });

  test('names and phrases beside known entries alone, with where they stand', async () => {
    const { out, scan } = await setUp();
    await scan();
    const candidates = await linesOf(path.join(out, 'one/candidates.jsonl'));
    expect(candidates.map(({ kind, forms, inSentence, statements }) => [kind, forms, inSentence, statements])).toEqual([
      ['actor', [['Maria Roe', 1]], 1, 1],
      ['actor', [['Tom Hale', 1]], 1, 1],
      ['claim', [['toll plan', 1]], 1, 1],
    ]);
    expect(candidates[1].examples).toEqual([
      {
        draw: expect.any(Number),
        words: 'Tom Hale of the Ferry Council praised the Norvik Bridge.',
        ...{ shard: 'one', line: 1, id: 'a1', title: 'The bridge', url: 'https://gazette.example/a1' },
        ...{ outlet: 'Gazette', published: '2024-05-01' },
      },
    ]);
  });

  const MENTIONED = 'Le Norvik Bridge est vieux et la ville ne veut pas de lui, dit Maria Roe, qui est de la ville.';
  const LANGUAGES: [title: string, article: object, hits: number, undrafted: number][] = [
    ['another language', { text: MENTIONED }, 1, 1],
    ['English that is said to be French', { ...ARTICLE, lang: 'fr' }, 1, 1],
    ['English of a country', { ...ARTICLE, lang: 'en-GB' }, 1, 0],
  ];
  test.each(LANGUAGES)('%s', async (_, article, hits, undrafted) => {
    const { out, scan } = await setUp([article]);
    await scan();
    const { counts } = JSON.parse(await readFile(path.join(out, 'one/manifest.json'), 'utf8'));
    expect(counts).toMatchObject({ hits, undrafted });
    expect((await linesOf(path.join(out, 'one/candidates.jsonl'))).length === 0).toBe(undrafted === 1);
  });

  test('bad lines are named and counted, the others are read', async () => {
    const lines = ['{"text":', '{}', ...Array.from({ length: 25 }, () => 'x'), ARTICLE];
    const { out, shard, scan } = await setUp(lines);
    const { code, err } = await scan();
    expect(code).toBe(0);
    expect(err).toContain(`${shard}:1 is no JSON\n${shard}:2 has no "text"\n`);
    expect(err).toContain(`${shard}: 7 more lines hold no article\n`);
    const { counts } = JSON.parse(await readFile(path.join(out, 'one/manifest.json'), 'utf8'));
    expect(counts).toMatchObject({ articles: 1, bad: 27, hits: 1 });
  });

  test('a file without any article is no shard: nothing is left of it', async () => {
    const { out, shard, scan } = await setUp(['The bridge is safe.', 'It is old.']);
    const { code, err } = await scan();
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(`${shard} holds no article, only lines such as 1, which is no JSON`),
    ]);
    expect(await readdir(out)).toEqual([]);
  });

  test('words of strangers stay in one line, without signs that a terminal obeys', async () => {
    const text = `${ARTICLE.text}\nThe Norvik Bridge,\u001b[2J\u202e said Maria Roe, is shut.`;
    const { out, scan } = await setUp([{ ...ARTICLE, text, id: '\u001b]0;x\u0007' }]);
    await scan();
    for (const name of ['articles.jsonl', 'candidates.jsonl']) {
      expect(await readFile(path.join(out, 'one', name), 'utf8')).not.toMatch(
        /\\u00(?:1b|07)|[\p{Cc}--\n]|\p{Bidi_Control}/v,
      );
    }
  });
});

describe('a result that is there', () => {
  test('is left as it is', async () => {
    const { out, scan } = await setUp();
    await scan();
    const before = await stat(path.join(out, 'one'));
    const { code, err } = await scan();
    expect(code).toBe(0);
    expect(err).toContain('was scanned already');
    expect((await stat(path.join(out, 'one'))).ino).toBe(before.ino);
  });

  test('of another version of the pack: said, and left', async () => {
    const { folder, out, scan } = await setUp();
    await scan();
    const before = await readFile(path.join(out, 'one/manifest.json'), 'utf8');
    await writeExamplePack(folder, 'Norvik Crossing');
    const { code, err } = await scan();
    expect(code).toBe(1);
    expect(err).toMatch(
      /one is there already, made with bridge 2024\.6\.1\.1 \(\w{8}\) and not with bridge 2024\.6\.1\.1 \(\w{8}\)/,
    );
    expect(await readFile(path.join(out, 'one/manifest.json'), 'utf8')).toBe(before);
  });

  const CHANGES: [title: string, change: (text: string) => string][] = [
    ['of another size', (text) => `${text}{"text": "more"}\n`],
    ['of the same size', (text) => text.replace('soup', 'cake')],
  ];
  test.each(CHANGES)('of a shard that is another now, %s: said', async (_, change) => {
    const { shard, scan } = await setUp();
    await scan();
    await writeFile(shard, change(await readFile(shard, 'utf8')));
    const { code, err } = await scan();
    expect(code).toBe(1);
    expect(err).toContain('made of another file than');
  });

  test('with a manifest that is none: said', async () => {
    const { out, scan } = await setUp();
    await scan();
    await writeFile(path.join(out, 'one/manifest.json'), '{"format": 1}');
    const { code, err } = await scan();
    expect(code).toBe(1);
    expect(err).toMatch(/manifest\.json: shard: .*: delete .*one to scan anew/);
  });
});

describe('no result', () => {
  const packed = gzipSync(
    makeArticles(0, 40)
      .map((one) => `${JSON.stringify(one)}\n`)
      .join(''),
  );
  const CASES: [title: string, name: string, content: Uint8Array | string | null, reason: RegExp][] = [
    [
      'of a shard that is cut off',
      'cut.jsonl.gz',
      packed.subarray(0, -20),
      /cut\.jsonl\.gz is damaged.* behind line \d+, when \d+ bytes/,
    ],
    ['of one that is not there', 'none.jsonl', null, /none\.jsonl does not exist/],
    ['of one without a name', '.jsonl', '', /has no name that a result could have/],
    ['of one whose name a terminal would obey', 'a\u001b[2J.jsonl', '', /has no name that a result could have/],
  ];
  test.each(CASES)('%s', async (_, name, content, reason) => {
    const { folder, pack, out } = await setUp();
    if (content !== null) await writeFile(path.join(folder, name), content);
    const { code, err } = await runPack('scan', path.join(folder, name), '--pack', pack, '--out', out);
    expect(code).toBe(1);
    expect(err).toMatch(reason);
    expect(await readdir(out).catch(() => [])).toEqual([]);
  });

  test('of a pack that is broken', async () => {
    const { folder, shard, out } = await setUp();
    await writeFile(path.join(folder, 'pack.json'), '{}');
    const { code, err } = await runPack('scan', shard, '--pack', path.join(folder, 'pack.json'), '--out', out);
    expect(code).toBe(1);
    expect(err).toContain('pack.json: meta');
  });

  test('where a file stands in the way', async () => {
    const { out, scan } = await setUp();
    await writeFile(out, '');
    const { code, err } = await scan();
    expect(code).toBe(1);
    expect(err).toContain('one.jsonl was not scanned: ');
  });

  test('without pack or folder: how it is called', async () => {
    const { shard, pack, out } = await setUp();
    expect(await runPack('scan', shard, '--out', out)).toMatchObject({ code: 2, err: 'scan needs --pack PACK' });
    expect(await runPack('scan', shard, '--pack', pack)).toMatchObject({ code: 2, err: 'scan needs --out FOLDER' });
  });
});

test('what workers that were killed have left of this shard goes, that of others stays', async () => {
  const { out, scan } = await setUp();
  const left = ['.partial@host@7@one', '.partial@host@8@one.two', '.partial@host@9@two'];
  for (const name of left) await mkdir(path.join(out, name), { recursive: true });
  await scan();
  expect((await readdir(out)).sort()).toEqual([...left.slice(1), 'one']);
});

test('several packs, each named with its entries', async () => {
  const { folder, pack, shard, out } = await setUp();
  const other = path.join(folder, 'other.json');
  await rm(other, { force: true });
  const bundled = path.join(import.meta.dirname, '../../../../../assets/knowledge/ukraine-diplomacy');
  const both = await writeShard(path.join(folder, 'both.jsonl'), [{ text: 'Vladimir Putin saw the Norvik Bridge.' }]);
  expect((await runPack('scan', both, '--pack', pack, '--pack', bundled, '--out', out)).code).toBe(0);
  const [article] = await linesOf(path.join(out, 'both/articles.jsonl'));
  expect(article.mentions.map(({ entry }: { entry: string }) => entry)).toEqual([
    'ukraine-diplomacy/vladimir-putin',
    'bridge/bridge-safe',
  ]);
  expect(shard).toContain('one.jsonl');
});
