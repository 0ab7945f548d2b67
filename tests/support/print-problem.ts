import { type Problem, printPlace } from '../../src/knowledge/problem.ts';

/** A problem in one line: kind and id of the record, field, reason. */
export function printProblem(problem: Problem): string {
  return `${printPlace(problem)}: ${problem.reason}`;
}
