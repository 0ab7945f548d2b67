import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { printFolder } from '../../../src/authoring/print/print-folder.ts';
import type { PackFile } from '../../../src/authoring/read-folder.ts';
import { unzipFolder, zipFolder } from '../../../src/authoring/zip-folder.ts';
import { buildPack } from '../../../src/cli/pack/build-pack.ts';
import { readPackFiles } from '../../../src/cli/pack/read-pack-files.ts';
import type { AuthoredPack, Pack } from '../../../src/knowledge/schema/pack.ts';
import { asLists } from '../../../src/knowledge/verify.ts';
import { runPack } from '../cli/pack/run-pack.ts';
import { writePack } from '../cli/pack/temporary-pack.ts';
import { parsed } from './parsed.ts';

const ORIGINAL = 'assets/knowledge/ukraine-diplomacy';

let files: PackFile[];
let pack: AuthoredPack;
let original: { pack: Pack; json: string };
beforeAll(async () => {
  ({ files } = await readPackFiles(ORIGINAL));
  pack = parsed(files).pack;
  original = await built(ORIGINAL);
});

describe('a folder that is read and written', () => {
  test('has the same bytes, through an archive too', () => {
    const unzipped = unzipFolder(zipFolder(printFolder(pack, files)));
    const byPath = (list: readonly PackFile[]) => new Map(list.map((file) => [file.path, file.text]));
    expect(unzipped.ok && byPath(unzipped.value.files)).toEqual(byPath(files));
  });

  test('laid out anew it compiles to the same bytes, and is told the same by `check` and `stats`', async () => {
    const folder = await onDisk(printFolder(pack));
    expect((await built(folder)).json).toBe(original.json);
    for (const command of ['check', 'stats']) {
      const [before, after] = [await runPack(command, ORIGINAL), await runPack(command, folder)];
      expect(after).toEqual(before);
    }
    expect((await runPack('diff', ORIGINAL, folder)).out).toContain('0 positions added, 0 changed, 0 removed');
  });
});

describe('a pack that begins with its compiled file', () => {
  test('compiles to the same content, and `publish` would publish the same', async () => {
    const lists = asLists(original.pack);
    // What is not in a compiled file must be given first: the names of the texts.
    const sources = lists.sources.map((source) => ({ ...source, file: `${source.id}.txt` }));
    const folder = await onDisk(printFolder({ ...lists, sources }));
    expect((await built(folder)).json).toBe(original.json);

    const work = await writePack({});
    const key = path.join(work, 'key.pem');
    await runPack('keygen', '--out', key);
    const publish = async (place: string, site: string) => {
      const options = ['--key', key, '--publisher', 'The Gazette', '--date', original.pack.meta.asOf];
      const { code, err } = await runPack('publish', place, ...options, '--out', path.join(work, site));
      expect([code, err]).toEqual([0, expect.anything()]);
      return filesIn(path.join(work, site));
    };
    expect(await publish(folder, 'second')).toEqual(await publish(ORIGINAL, 'first'));
  });

  test('lacks what only authors need', async () => {
    const authorOnly = (list: AuthoredPack) => ({
      boilerplate: list.sources.some(({ boilerplate }) => boilerplate.length),
      files: list.sources.every(({ file }) => file),
      context: [...list.positions, ...list.actors, ...list.entries].some(({ evidence }) =>
        evidence.some((one) => one.prefix ?? one.suffix),
      ),
    });
    expect(authorOnly(pack)).toMatchObject({ boilerplate: true, files: true });
    expect(authorOnly(asLists(original.pack))).toEqual({ boilerplate: false, files: false, context: false });
  });
});

/** Every file of a folder with its bytes. */
async function filesIn(folder: string): Promise<Map<string, string>> {
  const list = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  const read = async (file: string) => [path.relative(folder, file), await readFile(file, 'base64')] as const;
  return new Map(await Promise.all(list.map((file) => read(path.join(file.parentPath, file.name)))));
}

async function onDisk(list: readonly PackFile[]): Promise<string> {
  return writePack(Object.fromEntries(list.map((file) => [file.path, file.text])));
}

async function built(place: string): Promise<{ pack: Pack; json: string }> {
  const result = await buildPack(place);
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 5)));
  return result;
}
