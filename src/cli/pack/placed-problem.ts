import path from 'node:path';
import type { PlacedProblem } from '../../authoring/placed-problem.ts';
import { fieldOf } from '../../knowledge/problem.ts';

/** A problem in one line: file (relative to a folder, if given) and line, record, field and reason. */
export function printPlaced(problem: PlacedProblem, from?: string): string {
  const file = from === undefined ? problem.file : path.relative(from, problem.file);
  const place = problem.line === undefined ? file : `${file}:${problem.line}`;
  return [place, problem.record, fieldOf(problem), problem.reason].filter(Boolean).join(': ');
}

/** Tells problems on standard error, a line each. */
export function tellProblems(problems: readonly PlacedProblem[]): void {
  for (const problem of problems) console.error(printPlaced(problem));
}
