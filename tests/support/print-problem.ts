import { fieldOf, type Problem } from '../../src/knowledge/problem.ts';

/** A problem in one line: kind and id of the record, field, reason. */
export function printProblem(problem: Problem): string {
  const kind = String(problem.path[0] ?? 'pack');
  const place = problem.path[1];
  const record = problem.record ?? (typeof place === 'number' ? `#${place + 1}` : '');
  return [`${kind} ${record}`.trim(), fieldOf(problem), problem.reason].filter(Boolean).join(': ');
}
