const PRIME_1 = 0x9e3779b1;
const PRIME_2 = 0x85ebca77;
const PRIME_3 = 0xc2b2ae3d;
const PRIME_4 = 0x27d4eb2f;
const PRIME_5 = 0x165667b1;

/** Words that are taken in at once, one by each of four sums. */
const STRIPE = 4;

/**
 * The hash XXH32 of some bytes, as an unsigned number of 32 bits: quick, and not for secrets. What one changed word does
 * to it cannot be undone by the steps that follow, so that any single one is found, and others but for one in 2^32.
 *
 * Source: Yann Collet, "XXH32 algorithm description",
 * https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md, here with the seed 0.
 */
export function xxhash32(bytes: ArrayBufferView<ArrayBuffer>): number {
  const { buffer, byteOffset, byteLength } = aligned(bytes);
  const words = new Uint32Array(buffer, byteOffset, byteLength >> 2);
  let at = 0;
  let hash: number;
  if (words.length >= STRIPE) {
    let [a, b, c, d] = [(PRIME_1 + PRIME_2) | 0, PRIME_2 | 0, 0, -PRIME_1 | 0];
    for (; at + STRIPE <= words.length; at += STRIPE) {
      a = round(a, words[at]!);
      b = round(b, words[at + 1]!);
      c = round(c, words[at + 2]!);
      d = round(d, words[at + 3]!);
    }
    hash = (turn(a, 1) + turn(b, 7) + turn(c, 12) + turn(d, 18)) | 0;
  } else hash = PRIME_5;
  hash = (hash + byteLength) | 0;
  for (; at < words.length; at++) {
    hash = Math.imul(turn((hash + Math.imul(words[at]!, PRIME_3)) | 0, 17), PRIME_4);
  }
  for (const byte of new Uint8Array(buffer, byteOffset + at * 4, byteLength - at * 4)) {
    hash = Math.imul(turn((hash + Math.imul(byte, PRIME_5)) | 0, 11), PRIME_1);
  }
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function round(sum: number, word: number): number {
  return Math.imul(turn((sum + Math.imul(word, PRIME_2)) | 0, 13), PRIME_1);
}

function turn(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/** Words can be read only from where they begin; what begins elsewhere is copied. */
function aligned(bytes: ArrayBufferView<ArrayBuffer>): ArrayBufferView<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes;
  return byteOffset % 4 === 0 ? bytes : new Uint8Array(buffer.slice(byteOffset, byteOffset + byteLength));
}
