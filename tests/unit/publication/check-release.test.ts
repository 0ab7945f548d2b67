import { expect, test } from 'vitest';
import { unpackFile } from '../../../src/packs/read-pack-file.ts';
import { checkRelease, mostBytesOf } from '../../../src/publication/check-release.ts';
import { releaseOf } from '../../support/published-pack.ts';
import { compiled } from '../knowledge/example-pack.ts';

test('a file is held to size and hash of the index, unpacked', async () => {
  const { release, file } = await releaseOf(await compiled());
  const unpacked = await unpackFile(new Blob([file]));
  if (!unpacked.ok) throw new Error(unpacked.fault);
  const { bytes } = unpacked;
  expect(await checkRelease(bytes, release)).toBeNull();
  expect(await checkRelease(bytes.subarray(1), release)).toBe('bytes');
  expect(await checkRelease(bytes.with(5, 0), release)).toBe('sha256');
  expect(await checkRelease(file, release)).toBe('bytes');
});

test.each([2, 1000, 65_535, 1_000_000])('%d bytes that cannot be made smaller are let through', async (bytes) => {
  const noise = new Uint8Array(bytes);
  for (let i = 0; i < bytes; i += 65_536) crypto.getRandomValues(noise.subarray(i, i + 65_536));
  const packed = new Blob([noise]).stream().pipeThrough(new CompressionStream('gzip'));
  const { byteLength } = await new Response(packed).arrayBuffer();
  const release = { version: '1.1.1.1', asOf: '2024-01-01', url: 'x', bytes, sha256: '' };
  expect(mostBytesOf(release)).toBeGreaterThanOrEqual(byteLength);
});
