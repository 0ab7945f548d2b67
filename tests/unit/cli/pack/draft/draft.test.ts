import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { checkPack } from '../../../../../src/cli/pack/check-pack.ts';
import { readSource } from '../../../../../src/cli/pack/draft/read-source.ts';
import { runCommand } from '../../../../../src/cli/pack/run-command.ts';

const ARTICLE =
  'Mayor Ann Tolliver said on Monday that the old bridge is safe for another ten years.\n\n' +
  'The ferry union called the old bridge “a danger to all who have to cross it” in March 2024. Tom Hale, its spokesman, ' +
  'denied that the lorries had ever been counted.\n\n' +
  '“We have measured every pier, and none of them has moved by more than a hair since the flood of 1997, whatever the union ' +
  'may say of it, and we will not close the bridge,” Tolliver said. She wants to open a second lane.\n\n' +
  'The rest of this text is here so that the excerpts are no more than a part of it, as they are in every article. The ' +
  'river rose in the night, the market was full, and nobody thought of lorries. It rained until noon, and the ferry lay ' +
  'at the quay with its lamps lit. In the afternoon the sun came through, and the market went on until five.';

describe('files', () => {
  test.each([
    ['https://news.example/a.html', 'is an address; nothing is fetched: save the page as a file, and name that'],
    ['no-such-file.txt', 'does not exist; name a txt, md, html, docx or pdf file that does'],
    [tmpdir(), 'is not a file'],
  ])('%s: what to do is said', async (file, reason) => {
    expect(await readSource(file)).toEqual({ ok: false, reason });
  });

  test('what is wrong with one is said in English', async () => {
    const file = path.join(await temporary(), 'data.csv');
    await writeFile(file, 'a,b');
    expect(await readSource(file)).toEqual({ ok: false, reason: 'is .csv; txt, md, html, docx and pdf are read' });
  });
});

describe('pack draft --out', () => {
  test('what is written passes `check` but for what only a person can say', async () => {
    const { folder, out } = await drafted();
    expect(out).toContain('1 document: 2 actors');
    const { findings, pack } = await checkPack(folder, path.join(folder, 'texts'));
    const errors = findings.filter(({ level }) => level === 'error');
    expect(errors.filter(({ reason }) => !reason.includes('pack draft'))).toEqual([]);
    expect(errors.length).toBeGreaterThan(3);
    expect(pack?.positions.map(({ actor }) => actor)).toEqual([
      'ann-tolliver',
      'ferry-union',
      'tom-hale',
      'ann-tolliver',
      'ann-tolliver',
    ]);
  });

  test('an excerpt has at most 25 words, ends with a clause, and is marked where a "not" was cut off', async () => {
    const { folder } = await drafted();
    const { pack } = await checkPack(folder);
    const long = pack?.positions.at(-2)?.evidence[0]?.exact;
    expect(long).toBe(
      'We have measured every pier, and none of them has moved by more than a hair since the flood of 1997',
    );
    expect(await readFile(path.join(folder, 'positions.yaml'), 'utf8')).toContain('the sentence goes on with a "not"');
    const denial = pack?.positions.find(({ actor }) => actor === 'tom-hale')?.evidence[0]?.exact;
    expect(denial).toBe('denied that the lorries had ever been counted');
  });

  test('a folder that holds work is refused, and nothing in it changes', async () => {
    const { folder, files, draft } = await drafted();
    await writeFile(path.join(folder, 'actors.yaml'), '# curated\n[]\n');
    const before = await readdir(folder);
    const { code, err } = await draft(files[0]!, '--out', folder);
    expect(code).toBe(1);
    expect(err).toContain('holds files already');
    expect(await readFile(path.join(folder, 'actors.yaml'), 'utf8')).toBe('# curated\n[]\n');
    expect(await readdir(folder)).toEqual(before);
  });

  test('--file adds to the pack that is there: its actors are used, its ids kept, no file is touched', async () => {
    const { folder, files, draft } = await drafted();
    const actors = await readFile(path.join(folder, 'actors.yaml'), 'utf8');
    const second = path.join(path.dirname(files[0]!), 'second.txt');
    await writeFile(
      second,
      `Ann Tolliver said that the new bridge costs too much for the town.\n\n${ARTICLE.slice(-400)}`,
    );
    expect((await draft(second, '--out', folder, '--file', 'second')).code).toBe(0);
    expect(await readFile(path.join(folder, 'actors.yaml'), 'utf8')).toBe(actors);
    const { pack, findings } = await checkPack(folder, path.join(folder, 'texts'));
    expect(findings.filter(({ level, reason }) => level === 'error' && !reason.includes('pack draft'))).toEqual([]);
    expect(pack?.positions.filter(({ actor }) => actor === 'ann-tolliver')).toHaveLength(5);
    expect(pack?.entries.filter(({ id }) => id.startsWith('unsorted-statements'))).toHaveLength(1);
    const again = await draft(second, '--out', folder, '--file', 'second');
    expect(again.err).toContain('nothing was written');
  });

  test('a document that is a source of the pack already is refused, and nothing is written', async () => {
    const { folder, files, draft } = await drafted();
    const before = await readdir(folder);
    const { code, err } = await draft(files[0]!, '--out', folder, '--file', 'second');
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/is in the pack already, as its source ".+", and nothing was written/),
    ]);
    expect(await readdir(folder)).toEqual(before);
  });

  test.each([
    ['--file', 'a', '--file names files in the folder that --out gives'],
    ['--out', 'x', '--file', '../up', 'is no name of small letters'],
  ])('%s %s', async (...args) => {
    const { files, draft } = await drafted();
    const { err } = await draft(files[0]!, ...args.slice(0, -1));
    expect(err).toContain(args.at(-1));
  });

  test('a file in place of a folder is refused', async () => {
    const { files, draft } = await drafted();
    const { code, err } = await draft(files[0]!, '--out', files[0]!);
    expect([code, err]).toEqual([1, expect.stringContaining('is not a folder that can be read')]);
  });

  test('another language is said', async () => {
    const folder = await temporary();
    const file = path.join(folder, 'zeitung.txt');
    await writeFile(
      file,
      'Die Bürgermeisterin sagte am Montag, dass die alte Brücke noch zehn Jahre lang sicher ist und hält.',
    );
    const { code, err } = await run(file);
    expect(code).toBe(1);
    expect(err).toContain('is not in English, so nothing was found in it');
  });
});

/** A pack drafted from the article, in a folder of its own. */
async function drafted() {
  const root = await temporary();
  const [folder, texts] = [path.join(root, 'pack'), path.join(root, 'documents')];
  await mkdir(texts);
  const files = [path.join(texts, 'bridge.txt')];
  await writeFile(files[0]!, ARTICLE);
  const { err } = await run(files[0]!, '--out', folder);
  return { folder, files, out: err, draft: run };
}

async function run(...args: string[]) {
  const lines: string[] = [];
  const spies = [
    vi.spyOn(console, 'error').mockImplementation((line) => lines.push(String(line))),
    vi.spyOn(console, 'log').mockImplementation(() => {}),
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true),
  ];
  const code = await runCommand(['draft', ...args]);
  for (const spy of spies) spy.mockRestore();
  return { code, err: lines.join('\n') };
}

async function temporary(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'counterpoint-draft-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
