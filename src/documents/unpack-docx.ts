import { Unzip, UnzipInflate, zipSync } from 'fflate';

/** The parts of a docx file that hold text, by their names. */
export type DocxParts = Record<string, Uint8Array>;

export type Unpacked = { ok: true; value: DocxParts } | { ok: false; reason: 'damaged' | 'large' };

// Pictures and fonts are left packed.
const TEXT_PART = /\.(?:xml|rels)$/i;
const CHUNK = 64 * 1024;
const MOST_PARTS = 2000;

class TooLarge extends Error {}

/**
 * Unpacks the parts of a docx file that hold text, and stops as soon as they are more than may be: what a zip says of
 * their sizes is not believed.
 * @param most bytes of all these parts together
 */
export function unpackDocx(bytes: Uint8Array, most: number): Unpacked {
  const chunks = new Map<string, Uint8Array[]>();
  const whole = new Set<string>();
  let size = 0;
  const unzip = new Unzip((file) => {
    const { name } = file;
    if (!TEXT_PART.test(name) || chunks.has(name)) return;
    const part: Uint8Array[] = [];
    chunks.set(name, part);
    if (chunks.size > MOST_PARTS) throw new TooLarge();
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      size += chunk.length;
      if (size > most) throw new TooLarge();
      part.push(chunk);
      if (isLast) whole.add(name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    }
  } catch (error) {
    return { ok: false, reason: error instanceof TooLarge ? 'large' : 'damaged' };
  }
  if (whole.size < chunks.size || !whole.has('[Content_Types].xml')) return { ok: false, reason: 'damaged' };
  return { ok: true, value: Object.fromEntries([...chunks].map(([name, part]) => [name, join(part)])) };
}

/** The parts as a zip once more, which holds nothing else. */
export function packDocx(parts: DocxParts): Uint8Array<ArrayBuffer> {
  return zipSync(parts, { level: 0 });
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
