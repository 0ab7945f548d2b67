/** What may be wrong with a pack that a reader wants to add: the interface has words for each. */
export const PROBLEM_KINDS = [
  // Its form.
  ...(['notPack', 'missing', 'type', 'unknown', 'choice', 'empty', 'few', 'many', 'malformed'] as const),
  // How its records name each other.
  ...(['twice', 'noSuch', 'circle', 'foreign', 'misplaced', 'changed', 'unused'] as const),
  // Limits within which it harms nobody.
  ...(['records', 'long', 'signs', 'large', 'longId', 'forms', 'common'] as const),
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** A kind with what it names, in the order of its text. */
export interface Named {
  kind: ProblemKind;
  values?: (string | number)[];
}

/** Something wrong with a pack, at a place in it. */
export interface Problem {
  /** Where: `['positions', 3, 'evidence', 0, 'exact']`, with the record's id in place of 3 in a compiled pack. */
  path: PropertyKey[];
  /** Id of the record, when it has one. */
  record?: string;
  /** In English, for authors. */
  reason: string;
  /** The same for readers, where it may come to them. */
  named?: Named;
}

/** The field of a record that a problem lies in, as `evidence[0].exact`; empty for the record as a whole. */
export function fieldOf(problem: Problem): string {
  const fields = problem.path[0] === 'meta' ? problem.path.slice(1) : problem.path.slice(2);
  return fields.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i ? '.' : ''}${String(key)}`)).join('');
}

/** Where a problem lies, in the words of the format: kind and id of the record, field. */
export function printPlace(problem: Problem): string {
  const kind = String(problem.path[0] ?? 'pack');
  const place = problem.path[1];
  const record = problem.record ?? (typeof place === 'number' ? `#${place + 1}` : '');
  return [`${kind} ${record}`.trim(), fieldOf(problem)].filter(Boolean).join(': ');
}
