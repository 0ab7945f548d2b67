import { type Zippable, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { MAX_FILE_BYTES, MAX_FILES } from '../../../src/authoring/limits.ts';
import { unzipFolder, zipFolder } from '../../../src/authoring/zip-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = [
  { path: 'pack.yaml', text: '\ufeffid: bridge\r\n' },
  { path: 'positions/1.yaml', text: '- id: é“中\n' },
  { path: 'texts/gazette.txt', text: '' },
];

test('what is put in comes out', () => {
  expect(unzipFolder(zipFolder(files))).toEqual({ ok: true, value: { files, leftOut: [] } });
  expect(unzipFolder(zipFolder([]))).toEqual({ ok: true, value: { files: [], leftOut: [] } });
});

test('the same files make the same bytes, at any time and in any order', () => {
  const first = zipFolder(files);
  vi.useFakeTimers({ now: new Date(2031, 5, 5) });
  expect(zipFolder(files.toReversed())).toEqual(first);
  vi.useRealTimers();
});

const unzipped = (entries: Zippable) => {
  const result = unzipFolder(zipSync(entries));
  return result.ok
    ? result.value.files.map(({ path }) => path)
    : result.problems.map(({ file, reason }) => `${file}: ${reason}`);
};

describe('an archive that others made', () => {
  const yaml = bytes('[]');
  test.each<[string, Zippable, string[]]>([
    [
      'a folder around all is taken off',
      { 'my-pack/pack.yaml': yaml, 'my-pack/positions/1.yaml': yaml },
      ['pack.yaml', 'positions/1.yaml'],
    ],
    ['a folder of records is none around all', { 'positions/1.yaml': yaml }, ['positions/1.yaml']],
    ['folders are no files', { my: { 'pack.yaml': yaml, texts: {} } }, ['pack.yaml']],
    [
      'hidden files are passed over',
      { 'p/pack.yaml': yaml, '__MACOSX/p/._pack.yaml': yaml, 'p/.git/config': yaml, '.DS_Store': yaml },
      ['pack.yaml'],
    ],
    [
      'a way out',
      { 'pack.yaml': yaml, 'a/../../x': yaml },
      ['a/../../x: leads out of the folder, or is no path with "/"'],
    ],
    [
      'a place of the machine',
      { '/etc/passwd': yaml },
      ['/etc/passwd: leads out of the folder, or is no path with "/"'],
    ],
    ['a drive', { 'C:/x': yaml }, ['C:/x: leads out of the folder, or is no path with "/"']],
    [
      'a path of Windows',
      { 'positions\\1.yaml': yaml },
      ['positions\\1.yaml: leads out of the folder, or is no path with "/"'],
    ],
    ['a line break', { 'a\nb': yaml }, ['a\nb: leads out of the folder, or is no path with "/"']],
    ['a record file that is no text', { 'actors.yaml': Uint8Array.of(0xff, 0xfe) }, ['actors.yaml: is not UTF-8 text']],
    [
      'a large file',
      { 'actors.yaml': new Uint8Array(MAX_FILE_BYTES + 1) },
      [`actors.yaml: is too large: at most ${MAX_FILE_BYTES} bytes are read`],
    ],
    [
      'many large files',
      Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`${i}.txt`, new Uint8Array(MAX_FILE_BYTES)])),
      ['16.txt: is one too many: at most 1000 files and 67108864 bytes are unpacked'],
    ],
    [
      'many files',
      Object.fromEntries(Array.from({ length: MAX_FILES + 1 }, (_, i) => [`n${i}.txt`, yaml])),
      [`n${MAX_FILES}.txt: is one too many: at most 1000 files and 67108864 bytes are unpacked`],
    ],
  ])('%s', (_title, entries, expected) => expect(unzipped(entries)).toEqual(expected));

  test('a picture is told and left out', () => {
    const result = unzipFolder(zipSync({ 'pack.yaml': yaml, 'logo.png': Uint8Array.of(0x89, 0x50, 0xff) }));
    expect(result).toEqual({ ok: true, value: { files: [{ path: 'pack.yaml', text: '[]' }], leftOut: ['logo.png'] } });
  });

  test('a name that is there twice', () => {
    const zip = zipSync({ 'a.yaml': yaml, 'b.yaml': yaml });
    const name = bytes('b.yaml');
    for (let at = 0; at < zip.length - name.length; at++) {
      if (name.every((byte, i) => zip[at + i] === byte)) zip[at] = 'a'.charCodeAt(0);
    }
    expect(unzipFolder(zip)).toMatchObject({ ok: false, problems: [{ file: 'a.yaml', reason: 'is there twice' }] });
  });

  const good = zipFolder(files);
  test.each([
    ['nothing', new Uint8Array()],
    ['a text', bytes('id: bridge')],
    ['one cut short', good.subarray(0, good.length - 30)],
    ['one with a hole', good.map((byte, i) => (i > 40 && i < 60 ? 0xff : byte))],
  ])('%s is refused', (_title, zip) => expect(unzipFolder(zip)).toMatchObject({ ok: false, problems: [{ path: [] }] }));

  const one = () => zipSync({ 'actors.yaml': bytes('- id: a\n'.repeat(1000)) }, { level: 0 });
  const directoryOf = (zip: Uint8Array) => {
    const view = new DataView(zip.buffer, zip.byteOffset);
    return { view, at: view.getUint32(zip.length - 6, true) };
  };
  test.each<[string, (zip: Uint8Array) => void]>([
    ['a letter is another', (zip) => zip.fill('b'.charCodeAt(0), 100, 101)],
    [
      'it says that the file is smaller than it is',
      (zip) => directoryOf(zip).view.setUint32(directoryOf(zip).at + 20, 8, true),
    ],
    [
      'it says that the file is larger than it is',
      (zip) => directoryOf(zip).view.setUint32(directoryOf(zip).at + 20, 8100, true),
    ],
  ])('of which %s', (_title, damage) => {
    const zip = one();
    expect(unzipFolder(zip).ok).toBe(true);
    damage(zip);
    expect(unzipFolder(zip)).toMatchObject({
      ok: false,
      problems: [{ reason: 'is damaged, or a part of it is missing' }],
    });
  });

  test('packed, with a size that is not its own', () => {
    const zip = zipSync({ 'actors.yaml': bytes('- id: a\n'.repeat(1000)) });
    directoryOf(zip).view.setUint32(directoryOf(zip).at + 24, 8, true);
    expect(unzipFolder(zip)).toMatchObject({ ok: false, problems: [{ file: 'actors.yaml' }] });
  });
});
