import { MAX_FILE_BYTES, MAX_FILES } from '../../../authoring/limits.ts';
import type { PlacedProblem } from '../../../authoring/placed-problem.ts';
import type { PackFile } from '../../../authoring/read-folder.ts';
import { unzipFolder } from '../../../authoring/zip-folder.ts';
import { printPlace } from '../../../knowledge/problem.ts';
import { readPackFile } from '../../../packs/read-pack-file.ts';
import { type BroughtIn, fromCompiled, fromFolder } from '../../../projects/folder.ts';

/** Why nothing was brought in; of records the exact places, in English. */
export type Chosen =
  | { ok: true; value: BroughtIn }
  | { ok: false; why: 'damaged' | 'tooLarge' | 'noRecords' | 'records'; problems: string[] };

/** Most bytes of a packed folder. */
const MAX_ZIP_BYTES = 64 * 1024 * 1024;
const IS_RECORDS = /\.ya?ml$/i;

/** Reads what an author has chosen to go on with: the files of a folder, one that was packed, or a compiled pack. */
export async function readChosen(files: readonly File[]): Promise<Chosen> {
  try {
    const [first] = files;
    if (!first) return refuse('noRecords');
    if (files.length > 1 || first.webkitRelativePath || IS_RECORDS.test(first.name)) return readFiles(files);
    if (!/\.zip$/i.test(first.name)) return readPack(first);
    if (first.size > MAX_ZIP_BYTES) return refuse('tooLarge');
    const unzipped = unzipFolder(new Uint8Array(await first.arrayBuffer()));
    return unzipped.ok ? readRecords(unzipped.value.files) : refuse('damaged', sayPlaced(unzipped.problems));
  } catch (error) {
    // What was chosen may be gone by now.
    return refuse('damaged', [String(error)]);
  }
}

async function readPack(file: File): Promise<Chosen> {
  const read = await readPackFile(file);
  if (!read.ok) return refuse(read.fault === 'tooLarge' ? 'tooLarge' : 'damaged', read.detail ? [read.detail] : []);
  const pack = await fromCompiled(read.value);
  if (pack.ok) return pack;
  return refuse(
    'records',
    pack.problems.map((problem) => `${printPlace(problem)}: ${problem.reason}`),
  );
}

async function readFiles(files: readonly File[]): Promise<Chosen> {
  const read: PackFile[] = [];
  for (const file of files) {
    // Files that were dropped have no folder.
    const path = file.webkitRelativePath ? file.webkitRelativePath.split('/').slice(1) : [file.name];
    // What does not belong to a pack is not read: folders hold all kinds of things.
    if (path.some((name) => name.startsWith('.')) || !/\.(?:ya?ml|txt)$/i.test(file.name)) continue;
    if (read.length === MAX_FILES || file.size > MAX_FILE_BYTES) return refuse('tooLarge', [path.join('/')]);
    const text = await readText(file);
    if (text === undefined) return refuse('records', [`${path.join('/')}: is not UTF-8 text`]);
    read.push({ path: path.join('/'), text });
  }
  return readRecords(read);
}

/** The text of a file, byte for byte; undefined where it is none in UTF-8. */
async function readText(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

async function readRecords(files: readonly PackFile[]): Promise<Chosen> {
  if (!files.some(({ path }) => IS_RECORDS.test(path))) return refuse('noRecords');
  const read = await fromFolder(files);
  if (read.ok) return read;
  return refuse('records', sayPlaced(read.problems));
}

function sayPlaced(problems: readonly PlacedProblem[]): string[] {
  return problems.map(({ file, line, ...problem }) => {
    const place = [file, line].filter((part) => part !== undefined && part !== '').join(':');
    return `${[place, problem.path.length ? printPlace(problem) : ''].filter(Boolean).join(' ')}: ${problem.reason}`;
  });
}

function refuse(why: 'damaged' | 'tooLarge' | 'noRecords' | 'records', problems: string[] = []): Chosen {
  return { ok: false, why, problems };
}
