/** Bytes of a pack, unpacked. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** Why a file is no pack that could be looked at. */
export type FileFault = 'tooLarge' | 'broken' | 'notJson' | 'gone';

export type PackFile = { ok: true; value: unknown } | { ok: false; fault: FileFault; detail: string };

/**
 * The JSON in a file, which may be gzipped. No more than {@link MAX_BYTES} are ever unpacked, whatever the file says of
 * itself.
 */
export async function readPackFile(file: Blob): Promise<PackFile> {
  let bytes: Uint8Array | null;
  try {
    const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    const isGzip = head[0] === 0x1f && head[1] === 0x8b;
    if (!isGzip && file.size > MAX_BYTES) return fault('tooLarge');
    bytes = await readAtMost(isGzip ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream());
  } catch (error) {
    // What was chosen may be gone, or a folder; what is unpacked may end too soon.
    return fault(error instanceof TypeError ? 'broken' : 'gone', error);
  }
  if (!bytes) return fault('tooLarge');
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch (error) {
    return fault('notJson', error);
  }
}

function fault(kind: FileFault, error?: unknown): PackFile {
  return { ok: false, fault: kind, detail: error === undefined ? '' : String(error) };
}

/** All bytes of a stream; null when there are too many. */
async function readAtMost(stream: ReadableStream<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > MAX_BYTES) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
