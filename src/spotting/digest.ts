/**
 * The SHA-1 of some bytes, one part after the other, in hexadecimal digits. It tells what was damaged from what was not, and
 * keeps no secrets. Browsers reckon it natively and beside everything else: of 2 MB in a quarter of the time that a sum of
 * our own takes when it runs for the first time, which is what a wake pays for.
 */
export async function digest(parts: readonly ArrayBufferView<ArrayBuffer>[]): Promise<string> {
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
