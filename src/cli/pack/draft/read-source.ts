import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { MAX_FILE_BYTES } from '../../../documents/limits.ts';
import { readDocument } from '../../../documents/read-document.ts';
import { printReadProblem } from '../../../documents/read-problem.ts';
import type { SourceDocument } from '../../../documents/source-document.ts';

/** Reads a document from a file; see {@link readDocument}. The reason is one for the command line. */
export async function readSource(
  file: string,
): Promise<{ ok: true; value: SourceDocument } | { ok: false; reason: string }> {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(file)) {
    return { ok: false, reason: 'is an address; nothing is fetched: save the page as a file, and name that' };
  }
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const read = await readDocument(path.basename(file), bytes.value);
  return read.ok ? read : { ok: false, reason: printReadProblem(read.reason) };
}

async function readBytes(file: string): Promise<{ ok: true; value: Uint8Array } | { ok: false; reason: string }> {
  try {
    const info = await stat(file);
    if (!info.isFile()) return { ok: false, reason: 'is not a file' };
    if (info.size > MAX_FILE_BYTES) {
      return { ok: false, reason: `is too large: ${info.size} bytes, at most ${MAX_FILE_BYTES} are read` };
    }
    return { ok: true, value: await readFile(file) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    return {
      ok: false,
      reason: isMissing
        ? 'does not exist; name a txt, md, html, docx or pdf file that does'
        : `cannot be read: ${message}`,
    };
  }
}
