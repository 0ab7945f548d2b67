/** Something wrong with a pack, at a place in it. */
export interface Problem {
  /** Where: `['positions', 3, 'evidence', 0, 'exact']`, with the record's id in place of 3 in a compiled pack. */
  path: PropertyKey[];
  /** Id of the record, when it has one. */
  record?: string;
  reason: string;
}

/** The field of a record that a problem lies in, as `evidence[0].exact`; empty for the record as a whole. */
export function fieldOf(problem: Problem): string {
  const fields = problem.path[0] === 'meta' ? problem.path.slice(1) : problem.path.slice(2);
  return fields.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i ? '.' : ''}${String(key)}`)).join('');
}

/** A problem in one line: kind and id of the record, field, reason. */
export function printProblem(problem: Problem): string {
  const kind = String(problem.path[0] ?? 'pack');
  const place = problem.path[1];
  const record = problem.record ?? (typeof place === 'number' ? `#${place + 1}` : '');
  return [`${kind} ${record}`.trim(), fieldOf(problem), problem.reason].filter(Boolean).join(': ');
}
