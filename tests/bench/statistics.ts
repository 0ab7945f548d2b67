/** Min, median and max of some figures. */
export interface Spread {
  min: number;
  median: number;
  max: number;
}

export function spreadOf(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  const middle = sorted.length % 2 ? sorted[half] : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
  return { min: sorted[0] ?? Number.NaN, median: middle ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

/** `min / median / max`, with three digits that mean something. */
export function printSpread({ min, median, max }: Spread): string {
  return [min, median, max].map((figure) => (figure < 100 ? figure.toPrecision(3) : figure.toFixed(0))).join(' / ');
}
