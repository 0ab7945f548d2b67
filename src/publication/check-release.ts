import { sha256 } from '../knowledge/sha256.ts';
import type { Release } from './published-index.ts';

/**
 * Whether a file, unpacked, is the one that an index names: null when it is, else what is not.
 * That the pack in it is of the index's id and version remains to be asked once it is read.
 */
export async function checkRelease(bytes: BufferSource, release: Release): Promise<'bytes' | 'sha256' | null> {
  if (bytes.byteLength !== release.bytes) return 'bytes';
  return (await sha256(bytes)) === release.sha256 ? null : 'sha256';
}

/**
 * Most bytes that the file of a release may come to on its way: gzip makes no more than this of what it cannot make
 * smaller (5 bytes for each block of 16 KB, and its head).
 */
export function mostBytesOf({ bytes }: Release): number {
  return bytes + 5 * Math.ceil(bytes / 16_000) + 1024;
}
