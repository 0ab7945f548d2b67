import type { Marks } from '../../tests/driver/article-page.ts';

// In the order of the popup; what the current mark repeats is not counted twice.
const ROWS: [label: string, ...highlights: string[]][] = [
  ['people', 'person'],
  ['organisations', 'organisation'],
  ['states', 'state'],
  ['claims and events', 'claim', 'claim-contested'],
];

/** What is marked, a line for each category: how many, and the texts with the number of times each stands there. */
export function printMarks(marks: Marks): string {
  const lines = ROWS.map(([label, ...highlights]) => {
    const texts = highlights.flatMap((name) => marks[name] ?? []);
    return `  ${label.padEnd(18)} ${String(texts.length).padStart(3)}   ${countTexts(texts)}`;
  });
  return lines.map((line) => line.trimEnd()).join('\n');
}

function countTexts(texts: string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([text, count]) => (count > 1 ? `${text} (${count})` : text))
    .join(', ');
}
