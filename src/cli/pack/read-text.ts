import { readFile, stat } from 'node:fs/promises';
import { MAX_FILE_BYTES } from '../../authoring/limits.ts';

const NOT_UTF8 = 'is not UTF-8 text';

/** Reads a file as UTF-8, which it must be throughout; refuses what is too large or no plain file. */
export async function readText(file: string): Promise<{ ok: true; value: string } | { ok: false; reason: string }> {
  try {
    const info = await stat(file);
    if (!info.isFile()) return { ok: false, reason: 'is not a file' };
    if (info.size > MAX_FILE_BYTES) {
      return { ok: false, reason: `is too large: ${info.size} bytes, at most ${MAX_FILE_BYTES} are read` };
    }
    const bytes = await readFile(file);
    const value = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // UTF-16 without a byte order mark passes for UTF-8 with a null character after every letter.
    return value.includes('\0') ? { ok: false, reason: NOT_UTF8 } : { ok: true, value };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, reason: NOT_UTF8 };
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: isMissing ? 'does not exist' : `cannot be read: ${why}` };
  }
}
