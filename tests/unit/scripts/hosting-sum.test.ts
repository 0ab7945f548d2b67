import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { printSums, SIZES, seededRandom, weekOfHost, yearOfReader } from '../../../scripts/hosting-sum.ts';
import { buildPack } from '../../../src/cli/pack/build-pack.ts';

const guide = readFileSync('docs/hosting.md', 'utf8');

test('the guide has the sums (else run: node scripts/hosting-sum.ts)', () => {
  for (const line of printSums().split('\n')) expect(guide).toContain(line);
});

test('the pack that they are about is as large as the one of the extension', async () => {
  const built = await buildPack('assets/knowledge/ukraine-diplomacy');
  const bytes = built.ok ? gzipSync(built.json, { level: 9 }).length : 0;
  expect(bytes / SIZES.pack).toBeGreaterThan(0.8);
  expect(bytes / SIZES.pack).toBeLessThan(1.25);
});

describe('the sum', () => {
  test('of a reader: each version of each pack once, and never two checks for one week too many', () => {
    const { checks, requests, bytes } = yearOfReader(100, seededRandom(7));
    expect(checks).toBeGreaterThan(100 * 51);
    expect(checks).toBeLessThan(100 * 53);
    const packs = requests - 2 * checks;
    expect(packs).toBeLessThanOrEqual(100 * 52);
    expect(packs).toBeGreaterThan(100 * 46);
    const { index, signature, pack, heads, connection } = SIZES;
    expect(bytes).toBe(checks * (connection + index + signature) + packs * pack + requests * heads);
  });

  test('of a host: who subscribes in one hour does not come back in one', () => {
    const readers = 100_000;
    const together = weekOfHost(readers, 1, seededRandom(7));
    const apart = weekOfHost(readers, 168, seededRandom(7));
    expect(together.bytes).toBe(apart.bytes);
    expect(apart.peak).toBeLessThan(together.peak);
    // A tenth of a week either way is 33.6 hours.
    expect(together.peak).toBeLessThan(12 * (readers / (33.6 * 3600)));
    expect(together.peak).toBeLessThan(readers / 3600);
  });
});
