import { describe, expect, test } from 'vitest';
import { xxhash32 } from '../../../src/spotting/xxhash32.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each<[text: string, sum: number]>([
  ['', 0x02cc5d05],
  ['a', 0x550d7456],
  ['abc', 0x32d153ff],
  ['Nobody inspects the spammish repetition', 0xe2293b2f],
])('the sum that others give for "%s"', (text, sum) => {
  expect(xxhash32(bytesOf(text))).toBe(sum);
});

describe.each([0, 1, 3, 4, 15, 16, 17, 31, 32, 33, 63, 200])('of %i bytes', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 37) & 0xff);

  test('every changed bit is found', () => {
    const sums = new Set([xxhash32(bytes)]);
    for (let bit = 0; bit < length * 8; bit++) {
      const changed = bytes.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      sums.add(xxhash32(changed));
    }
    expect(sums.size).toBe(1 + length * 8);
  });

  test('it does not matter where in a buffer they lie, nor as what', () => {
    for (const offset of [1, 2, 4]) {
      const around = new Uint8Array(length + offset);
      around.set(bytes, offset);
      expect(xxhash32(around.subarray(offset))).toBe(xxhash32(bytes));
    }
    if (length % 4 === 0) expect(xxhash32(new Uint32Array(bytes.slice().buffer))).toBe(xxhash32(bytes));
  });
});
