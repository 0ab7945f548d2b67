import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** What comes of a file, in order: its lines, and at last either its end or why it could not be read to its end. */
export type Line =
  | { kind: 'text'; number: number; text: string }
  | { kind: 'bad'; number: number; reason: string }
  | { kind: 'end'; bytes: number; sha256: string }
  | { kind: 'broken'; reason: string };

const LINE_FEED = 0x0a;
const CHUNK_BYTES = 256 * 1024;

/**
 * Reads the lines of a file in UTF-8, gzipped or not, as a stream: no more than one line and one chunk is in memory.
 * Blank lines are passed over but counted. `bytes` and `sha256` are of the file as it lies on the disk.
 * @param most bytes of the longest line; of a longer one only the number is told
 */
export async function* readLines(file: string, most: number): AsyncGenerator<Line> {
  let number = 0;
  let bytes = 0;
  try {
    const hash = createHash('sha256');
    const handle = await open(file);
    const { size } = await handle.stat();
    const isPacked = await isGzip(file, handle);
    const source = createReadStream('', { fd: handle, highWaterMark: CHUNK_BYTES, start: 0 });
    async function* count(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    }
    // Errors come out of the last stream, which is read here.
    const chunks: AsyncIterable<Buffer> = isPacked
      ? pipeline(source, count, createGunzip({ chunkSize: CHUNK_BYTES }), () => {})
      : count(source);
    let line = new Growing(most);
    for await (const chunk of chunks) {
      let from = 0;
      for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
        line.add(chunk.subarray(from, to));
        number++;
        const read = line.read(number);
        if (read) yield read;
        line = new Growing(most);
        from = to + 1;
      }
      line.add(chunk.subarray(from));
    }
    if (!line.isEmpty) {
      number++;
      const read = line.read(number);
      if (read) yield read;
    }
    if (bytes === size) yield { kind: 'end', bytes, sha256: hash.digest('hex') };
    else yield { kind: 'broken', reason: `is damaged: something else follows the packed text, behind line ${number}` };
  } catch (error) {
    yield { kind: 'broken', reason: reasonOf(error as NodeJS.ErrnoException, number, bytes) };
  }
}

/** A line of which parts come one by one; what is beyond the limit is not kept. */
class Growing {
  readonly #most: number;
  #parts: Buffer[] = [];
  #length = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > this.#most) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  /** Null for a blank line. */
  read(number: number): Line | null {
    if (this.#length > this.#most) return { kind: 'bad', number, reason: `is longer than ${this.#most} bytes` };
    const [first, ...more] = this.#parts;
    if (!first) return null;
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(more.length ? Buffer.concat(this.#parts) : first);
      return text.trim() === '' ? null : { kind: 'text', number, text };
    } catch {
      return { kind: 'bad', number, reason: 'is not UTF-8' };
    }
  }
}

/** By its name or its first bytes: an empty file that should be packed is a broken one, not one without articles. */
async function isGzip(file: string, handle: Awaited<ReturnType<typeof open>>): Promise<boolean> {
  if (file.endsWith('.gz')) return true;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
}

function reasonOf({ code, message }: NodeJS.ErrnoException, number: number, bytes: number): string {
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EISDIR') return 'is a folder';
  if (code?.startsWith('Z_')) {
    return `is damaged, or a part of it is missing: ${message}, behind line ${number}, when ${bytes} bytes of the file were read`;
  }
  return `cannot be read behind line ${number}: ${message}`;
}
