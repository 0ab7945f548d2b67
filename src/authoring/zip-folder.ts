import { unzipSync, type Zippable, zipSync } from 'fflate';
import { MAX_FILE_BYTES, MAX_FILES, MAX_FOLDER_BYTES } from './limits.ts';
import { comparePaths, segmentsOf } from './paths.ts';
import type { PlacedProblem } from './placed-problem.ts';
import type { PackFile } from './read-folder.ts';
import { sectionOf } from './sections.ts';
import { checksumsIn, crc32 } from './zip-checksums.ts';

export interface Unzipped {
  files: PackFile[];
  /** Paths of files that are no text, such as pictures. */
  leftOut: string[];
}

/** Puts the files of a folder into a ZIP archive: the same bytes for the same files, whenever and in whatever order. */
export function zipFolder(files: readonly PackFile[]): Uint8Array {
  const encoder = new TextEncoder();
  const sorted = files.toSorted((a, b) => comparePaths(a.path, b.path));
  const entries: Zippable = Object.fromEntries(sorted.map(({ path, text }) => [path, encoder.encode(text)]));
  // The first day that an archive can tell; it is told without a time zone.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}

/**
 * Takes the files of a pack's folder out of a ZIP archive. What could leave the folder, stands there twice or is too large is
 * refused before anything is unpacked; hidden files are passed over, and a folder around all others is taken off.
 */
export function unzipFolder(
  bytes: Uint8Array,
): { ok: true; value: Unzipped } | { ok: false; problems: PlacedProblem[] } {
  const problems: PlacedProblem[] = [];
  const tell = (file: string, reason: string) => problems.push({ file, path: [], reason });
  const listed = list(bytes, tell);
  if (!listed) return { ok: false, problems };
  let contents: Record<string, Uint8Array>;
  try {
    contents = unzipSync(bytes, { filter: ({ name }) => listed.has(name) });
  } catch {
    tell('', 'cannot be unpacked: it is damaged, or a part of it is missing');
    return { ok: false, problems };
  }
  const top = topFolder([...listed.keys()]);
  const value: Unzipped = { files: [], leftOut: [] };
  for (const [name, checksum] of listed) {
    const path = name.slice(top.length);
    const content = contents[name];
    const text = content && decode(content);
    if (!content || crc32(content) !== checksum) tell(path, 'is damaged, or a part of it is missing');
    else if (text !== undefined) value.files.push({ path, text });
    else if (sectionOf(path)) tell(path, 'is not UTF-8 text');
    else value.leftOut.push(path);
  }
  return problems.length ? { ok: false, problems } : { ok: true, value };
}

/** The files to take out, each with its checksum; undefined where anything is told. */
function list(
  bytes: Uint8Array,
  tell: (file: string, reason: string) => void,
): Map<string, number | undefined> | undefined {
  const names = new Map<string, number | undefined>();
  let isFine = true;
  let size = 0;
  let at = 0;
  const refuse = (file: string, reason: string) => {
    tell(file, reason);
    isFine = false;
  };
  try {
    const checksums = checksumsIn(bytes);
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const checksum = checksums[at++];
        if (!isFine || segmentsOf(name).at(-1) === '' || isHidden(name)) return false;
        size += originalSize;
        if (!isInside(name)) refuse(name, 'leads out of the folder, or is no path with "/"');
        else if (names.has(name)) refuse(name, 'is there twice');
        else if (originalSize > MAX_FILE_BYTES) refuse(name, `is too large: at most ${MAX_FILE_BYTES} bytes are read`);
        else if (size > MAX_FOLDER_BYTES || names.size === MAX_FILES) {
          refuse(name, `is one too many: at most ${MAX_FILES} files and ${MAX_FOLDER_BYTES} bytes are unpacked`);
        }
        names.set(name, checksum);
        return false;
      },
    });
  } catch {
    refuse('', 'is no ZIP archive, or damaged');
  }
  return isFine ? names : undefined;
}

function isInside(name: string): boolean {
  const isPlain = /^[^\\:\p{Cc}]+$/u.test(name);
  return (
    isPlain && segmentsOf(name).every((part) => part !== '' && part !== '.' && part !== '..' && part !== '__proto__')
  );
}

/** Files of an operating system, or of a tool, rather than of the author. */
function isHidden(name: string): boolean {
  return segmentsOf(name).some(
    (part) => part === '__MACOSX' || (part.startsWith('.') && part !== '.' && part !== '..'),
  );
}

/** The folder, with its slash, in which all files lie; empty where there is none, or where it is part of the pack. */
function topFolder(names: readonly string[]): string {
  const [top = ''] = segmentsOf(names[0] ?? '');
  const folder = `${top}/`;
  return names.every((name) => name.startsWith(folder)) && !sectionOf(`${folder}x.yaml`) ? folder : '';
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // UTF-16 without a byte order mark passes for UTF-8 with a null character after every letter.
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
