import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** UTF-16 units that are gathered before they are written. */
const BUFFER_LENGTH = 1024 * 1024;

/** A new file of JSON lines, written in large pieces. */
export class LineWriter {
  readonly #handle: FileHandle;
  readonly #hash = createHash('sha256');
  #buffer = '';
  #lines = 0;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  static async open(file: string): Promise<LineWriter> {
    return new LineWriter(await open(file, 'w'));
  }

  async add(value: unknown): Promise<void> {
    this.#buffer += `${JSON.stringify(value)}\n`;
    this.#lines++;
    if (this.#buffer.length > BUFFER_LENGTH) await this.#write();
  }

  /** Sees to it that all is on the disk, and tells what that is. */
  async finish(): Promise<{ lines: number; sha256: string }> {
    await this.#write();
    await this.#handle.sync();
    return { lines: this.#lines, sha256: this.#hash.digest('hex') };
  }

  close(): Promise<void> {
    return this.#handle.close();
  }

  async #write(): Promise<void> {
    this.#hash.update(this.#buffer);
    await this.#handle.writeFile(this.#buffer);
    this.#buffer = '';
  }
}
