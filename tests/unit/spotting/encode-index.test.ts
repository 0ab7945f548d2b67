import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeIndex, type EncodedIndex, encodeIndex } from '../../../src/spotting/encode-index.ts';
import { IndexError } from '../../../src/spotting/index-error.ts';
import { bundled } from './bundled-index.ts';

const encoded = await encodeIndex(bundled.index);
/** What the database gives back. */
const stored = (): EncodedIndex => structuredClone(encoded);

test('an index comes back as it was', async () => {
  expect(await decodeIndex(stored())).toEqual(bundled.index);
});

test('the same index gives the same bytes', async () => {
  expect(await encodeIndex(bundled.index)).toEqual(encoded);
});

type Damage = (bytes: Uint8Array) => void;
const DAMAGES: [title: string, damage: Damage][] = [
  ['filled with 0xFF', (bytes) => bytes.fill(0xff)],
  ['filled with zeros', (bytes) => bytes.fill(0)],
  [
    'filled at random',
    (bytes) => {
      for (const [at, byte] of bytes.entries()) bytes[at] = byte ^ (1 + ((at * 2_654_435_761) % 255));
    },
  ],
  [
    'with one bit in a thousand turned',
    (bytes) => {
      for (let bit = 0; bit < bytes.length * 8; bit += 1000) bytes[bit >> 3]! ^= 1 << (bit & 7);
    },
  ],
  ['with its last byte changed', (bytes) => (bytes[bytes.length - 1]! ^= 1)],
];

/** Every part of a stored index that is made of bytes. */
const PARTS = ['json', ...stored().tables.keys()].map((part) => [part] as const);
const partOf = ({ json, tables }: EncodedIndex, part: string | number) =>
  part === 'json' ? json : tables[Number(part)]!;

describe.each(DAMAGES)('a part %s is found', (_, damage) => {
  test.each(PARTS)('%s', async (part) => {
    const damaged = stored();
    const { buffer, byteOffset, byteLength } = partOf(damaged, part);
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    const before = bytes.slice();
    damage(bytes);
    const decode = () => decodeIndex(damaged);
    // A table of zeros stays one when it is filled with them.
    if (bytes.every((byte, at) => byte === before[at])) await expect(decode()).resolves.toBeDefined();
    else await expect(decode()).rejects.toThrow(IndexError);
  });
});

describe('a part that is not what it was is found', () => {
  const OTHERS: [title: string, change: (part: EncodedIndex['tables'][number]) => unknown][] = [
    ['cut', (part) => part.slice(0, part.length >> 1)],
    ['longer', (part) => (part.constructor as Uint8ArrayConstructor).from([...part, 0])],
    ['of another type', (part) => new Float32Array(part)],
    ['its bytes as another type', (part) => new Uint8ClampedArray(part.buffer)],
    ['a list of numbers', (part) => [...part]],
    ['nothing', () => null],
    ['missing', () => undefined],
    ['a text', (part) => String(part)],
  ];
  test.each(OTHERS)('%s', async (_, change) => {
    for (const [part] of PARTS) {
      const damaged = stored();
      const changed = change(partOf(damaged, part));
      const put =
        part === 'json'
          ? { ...damaged, json: changed }
          : { ...damaged, tables: damaged.tables.with(Number(part), changed as never) };
      await expect(decodeIndex(put), String(part)).rejects.toThrow(IndexError);
    }
  });
});

describe('something else is no stored index', () => {
  const { sum, json, tables } = stored();
  test.each<[title: string, value: unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'index'],
    ['a number', 7],
    ['an empty object', {}],
    ['an index as it is', bundled.index],
    ['no sum', { json, tables }],
    ['no json', { sum, tables }],
    ['no tables', { sum, json }],
    ['too few tables', { sum, json, tables: tables.slice(1) }],
    ['tables in another order', { sum, json, tables: tables.toReversed() }],
    ['another sum', { sum: sum.replace(/./, 'x'), json, tables }],
    ['a sum that is a number', { sum: 7, json, tables }],
    ['a sum that is missing of json that is empty', { json: new Uint8Array(), tables }],
    ['json that is none', { ...encoded, json: new TextEncoder().encode('{') }],
  ])('%s', async (_, value) => {
    await expect(decodeIndex(value)).rejects.toThrow(IndexError);
  });
});

test('whatever few bits are turned, nothing but the index comes back', async () => {
  const parts = PARTS.flat();
  const turned = fc.record({ part: fc.constantFrom(...parts), at: fc.nat(), bit: fc.nat(7) });
  await fc.assert(
    fc.asyncProperty(fc.array(turned, { minLength: 1, maxLength: 4 }), async (bits) => {
      const damaged = stored();
      for (const { part, at, bit } of bits) {
        const { buffer, byteOffset, byteLength } = partOf(damaged, part);
        const bytes = new Uint8Array(buffer, byteOffset, byteLength);
        if (byteLength > 0) bytes[at % byteLength]! ^= 1 << bit;
      }
      try {
        expect(await decodeIndex(damaged)).toEqual(bundled.index);
      } catch (error) {
        expect(error).toBeInstanceOf(IndexError);
      }
    }),
    { numRuns: 50 },
  );
});
