import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const text = readFileSync(join(ROOT, 'docs/threat-model.md'), 'utf8');

/** The rows of the table under a heading, each as its cells, without the head of the table. */
function rowsUnder(heading: string): string[][] {
  const [, part = ''] = text.split(`\n## ${heading}\n`);
  const lines = part.split('\n## ')[0]!.split('\n');
  const rows = lines.filter((line) => line.startsWith('|')).map((line) => line.slice(1, -1).split(' | '));
  return rows.slice(2).map((cells) => cells.map((cell) => cell.trim()));
}

const pathsIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path!);

describe.each(['Attacks', 'Faults to survive'])('%s', (heading) => {
  const rows = rowsUnder(heading);

  it('are told of', () => {
    expect(rows.length).toBeGreaterThan(10);
  });

  it.each(rows)('%s', (...cells) => {
    expect(cells).toHaveLength(3);
    const tests = cells[2]!;
    if (heading === 'Faults to survive' && tests === 'not tested yet') return;
    expect(pathsIn(tests)).not.toEqual([]);
    expect(pathsIn(tests).filter((path) => !/^tests\/.*\.test\.tsx?$/.test(path))).toEqual([]);
  });
});

const named = [...new Set([...text.matchAll(/`(tests\/[^`]+)`/g)].map(([, path]) => path!))].sort();

it.each(named)('%s exists', (path) => {
  expect(existsSync(join(ROOT, path))).toBe(true);
});
