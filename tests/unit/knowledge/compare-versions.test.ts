import { describe, expect, test } from 'vitest';
import { compareVersions } from '../../../src/knowledge/compare-versions.ts';

describe('the order of versions', () => {
  test.each<[string, '<' | '=' | '>', string]>([
    ['2024.6.1.1', '=', '2024.6.1.1'],
    ['2024.6.1.1', '<', '2024.6.1.2'],
    ['2024.6.1.10', '>', '2024.6.1.9'],
    ['2024.10.1.1', '>', '2024.9.30.7'],
    ['2024.06.01.1', '=', '2024.6.1.1'],
    ['2024.6.1.0', '=', '2024.6.1.00'],
    ['2024.6.1.0', '<', '2024.6.1.1'],
    ['1.0.0.0', '>', '0.9.9.9'],
    // As numbers these would be the same, or neither more nor less.
    ['1.0.0.9007199254740993', '>', '1.0.0.9007199254740992'],
    [`1.0.0.${'9'.repeat(400)}`, '>', `1.0.0.${'9'.repeat(399)}8`],
    [`1.0.0.${'9'.repeat(400)}`, '<', `1.0.0.1${'0'.repeat(400)}`],
  ])('%s %s %s', (a, sign, b) => {
    const order = { '<': -1, '=': 0, '>': 1 }[sign];
    expect(Math.sign(compareVersions(a, b))).toBe(order);
    expect(Math.sign(compareVersions(b, a))).toBe(order === 0 ? 0 : -order);
  });
});
