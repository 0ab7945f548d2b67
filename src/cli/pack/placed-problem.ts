import path from 'node:path';
import { fieldOf, type Problem } from '../../knowledge/problem.ts';

/** A problem with the file and line it was found at. */
export interface PlacedProblem extends Problem {
  file: string;
  line?: number;
}

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
