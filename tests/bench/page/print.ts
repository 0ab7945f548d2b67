import { printSpread, type Spread, spreadOf } from '../statistics.ts';
import type { BenchArticle } from './articles.ts';
import type { Load } from './product.ts';

/** One row an article, then what the medians of the articles come to. */
export function printLoads(
  articles: readonly BenchArticle[],
  loads: readonly Load[][],
  floors: readonly number[][],
): void {
  const spreads = (pick: (load: Load) => number): Spread[] => loads.map((rounds) => spreadOf(rounds.map(pick)));
  const columns = {
    work: spreads((load) => load.work),
    floor: floors.map(spreadOf),
    'longest slice': spreads((load) => load.longestSlice),
    'to first mark': spreads((load) => load.toFirstMark),
  };
  const rows = articles.map(({ name }, i) => {
    const cells = Object.entries(columns).map(([column, cell]) => [column, cell[i] ? printSpread(cell[i]) : '']);
    const ratio = (columns.work[i]?.median ?? 0) / (columns.floor[i]?.median ?? 1);
    return [name, { ...Object.fromEntries(cells), 'work/floor': ratio.toFixed(2) }];
  });
  console.table(Object.fromEntries(rows));
  for (const [column, cells] of Object.entries(columns)) {
    printLine(column, printSpread(spreadOf(cells.map(({ median }) => median))));
  }
  const median = (cells: Spread[]) => spreadOf(cells.map((cell) => cell.median)).median;
  printLine('work/floor', `${(median(columns.work) / median(columns.floor)).toFixed(2)} (of the medians)`);
}

export function printLine(name: string, text: string): void {
  console.log(`  ${name.padEnd(68)} ${text}`);
}
