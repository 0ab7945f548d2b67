import { MAX_PACK_BYTES } from '../knowledge/schema/patterns.ts';

/** Why a file is no pack that could be looked at. */
export type FileFault = 'tooLarge' | 'broken' | 'notJson' | 'gone';

type Fault = { ok: false; fault: FileFault; detail: string };
export type PackFile = { ok: true; value: unknown } | Fault;
export type UnpackedFile = { ok: true; bytes: Uint8Array<ArrayBuffer> } | Fault;

/** The JSON in a file, which may be gzipped. */
export async function readPackFile(file: Blob): Promise<PackFile> {
  const unpacked = await unpackFile(file);
  return unpacked.ok ? parseBytes(unpacked.bytes) : unpacked;
}

/**
 * The bytes of a file, unpacked when they are gzip. No more than {@link MAX_PACK_BYTES} are ever unpacked, whatever the file
 * says of itself.
 */
export async function unpackFile(file: Blob): Promise<UnpackedFile> {
  try {
    const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    const isGzip = head[0] === 0x1f && head[1] === 0x8b;
    if (!isGzip && file.size > MAX_PACK_BYTES) return fault('tooLarge');
    const bytes = await readAtMost(isGzip ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream());
    return bytes ? { ok: true, bytes } : fault('tooLarge');
  } catch (error) {
    // What was chosen may be gone, or a folder; what is unpacked may end too soon.
    return fault(error instanceof TypeError ? 'broken' : 'gone', error);
  }
}

/** The JSON in unpacked bytes. */
export function parseBytes(bytes: Uint8Array): PackFile {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch (error) {
    return fault('notJson', error);
  }
}

function fault(kind: FileFault, error?: unknown): Fault {
  return { ok: false, fault: kind, detail: error === undefined ? '' : String(error) };
}

/** All bytes of a stream; null when there are too many. */
async function readAtMost(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > MAX_PACK_BYTES) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
