import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const model = read('docs/threat-model.md');
const card = read('docs/threat-model-card.md');

/** The rows of the first table in a text, each as its cells, without the head of the table. */
function rowsOf(text: string): string[][] {
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  );
}

function under(heading: string): string {
  const [, part = ''] = model.split(`\n## ${heading}\n`);
  return part.split('\n## ')[0]!;
}

const pathsIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, path]) => path!);

describe.each([
  { table: 'Attacks', text: under('Attacks'), columns: 3, without: [] as string[] },
  { table: 'Faults to survive', text: under('Faults to survive'), columns: 3, without: ['not tested yet'] },
  // What cannot be prevented is not tried, either.
  { table: 'Threats to the card', text: card, columns: 5, without: ['–', 'the same'] },
])('$table', ({ text, columns, without }) => {
  const rows = rowsOf(text);

  it('are told of', () => {
    expect(rows.length).toBeGreaterThan(10);
  });

  it.each(rows)('%s', (...cells) => {
    expect(cells).toHaveLength(columns);
    const tests = cells.at(-1)!;
    if (without.includes(tests)) return;
    expect(pathsIn(tests)).not.toEqual([]);
    expect(pathsIn(tests).filter((path) => !/^tests\/.*\.test\.tsx?$/.test(path))).toEqual([]);
  });
});

const named = [...new Set(pathsIn(model + card).filter((path) => /^(src|tests)\//.test(path)))].sort();

it.each(named)('%s exists', (path) => {
  expect(existsSync(join(ROOT, path))).toBe(true);
});
