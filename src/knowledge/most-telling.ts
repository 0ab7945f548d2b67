import type * as z from 'zod';
import type { Named } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong at a place, in English and, where readers are told, as a kind. */
export interface Told {
  path: PropertyKey[];
  message: string;
  issue: Issue;
}

/**
 * The issues that help an author. Where a value may have one of several forms, zod only says that it has none of them;
 * told instead is what is wrong with the form that it comes nearest to: the one in which the fault lies deepest.
 */
export function mostTelling(issue: Issue): Told[] {
  if (issue.code === 'invalid_union' && issue.errors.length) {
    const forms = issue.errors.map((issues) => issues.flatMap(mostTelling));
    const nearest = forms.reduce((best, form) => (nearness(form) > nearness(best) ? form : best));
    return nearest.map((told) => ({ ...told, path: [...issue.path, ...told.path] }));
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && issue.message.includes('number')) {
    return [{ path: issue.path, message: 'must be text: put it in quotation marks', issue }];
  }
  return [{ path: issue.path, message: issue.message, issue }];
}

/** A wrong type at the top means another form was meant; few faults deep inside mean that it was this one. */
function nearness(issues: { path: PropertyKey[] }[]): number {
  return Math.min(...issues.map(({ path }) => path.length)) - issues.length / 100;
}

/** The kind of an issue. @param whole the value that was checked: where nothing is, something is missing */
export function kindOf({ path, issue }: Told, whole: unknown): Named {
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(whole, path) === undefined ? { kind: 'missing' } : { kind: 'type', values: [issue.expected] };
    case 'unrecognized_keys':
      return { kind: 'unknown', values: [issue.keys.join(', ')] };
    case 'invalid_value':
      if (valueAt(whole, path) === undefined) return { kind: 'missing' };
      return { kind: 'choice', values: [issue.values.map(String).join(', ')] };
    case 'too_small':
      return Number(issue.minimum) === 1 && issue.origin !== 'number' && issue.origin !== 'int'
        ? { kind: 'empty' }
        : { kind: 'few', values: [Number(issue.minimum)] };
    case 'too_big':
      return { kind: 'many', values: [Number(issue.maximum)] };
    default:
      return valueAt(whole, path) === undefined ? { kind: 'missing' } : { kind: 'malformed' };
  }
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    whole,
  );
}
