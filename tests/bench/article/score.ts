/** How well a text agrees with the expected one: shares of runs of four words, each run counted as often as it occurs. */
export interface Score {
  precision: number;
  recall: number;
}

const SHINGLE = 4;

/** Compare by runs of four words; a text of fewer words is one run. Nothing found where nothing is expected is right. */
export function scoreText(text: string, expected: string): Score {
  const found = countShingles(text);
  const wanted = countShingles(expected);
  const common = sum([...wanted].map(([run, count]) => Math.min(count, found.get(run) ?? 0)));
  const share = (all: number) => (all === 0 ? Number(found.size === wanted.size) : common / all);
  return { precision: share(sum(found.values())), recall: share(sum(wanted.values())) };
}

/** Means over pages, and F1 of the two means. */
export function meanScore(scores: readonly Score[]): Score & { f1: number } {
  const precision = sum(scores.map((score) => score.precision)) / scores.length;
  const recall = sum(scores.map((score) => score.recall)) / scores.length;
  return { precision, recall, f1: f1Of({ precision, recall }) };
}

/** The harmonic mean of precision and recall. */
export function f1Of({ precision, recall }: Score): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function countShingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(words.length - SHINGLE + 1, Math.min(words.length, 1)); at++) {
    const run = words.slice(at, at + SHINGLE).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
