import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * The issues that help an author. Where a value may have one of several forms, zod only says that it has none of them;
 * told instead is what is wrong with the form that it comes nearest to: the one in which the fault lies deepest.
 */
export function mostTelling(issue: Issue): { path: PropertyKey[]; message: string }[] {
  if (issue.code === 'invalid_union' && issue.errors.length) {
    const forms = issue.errors.map((issues) => issues.flatMap(mostTelling));
    const nearest = forms.reduce((best, form) => (nearness(form) > nearness(best) ? form : best));
    return nearest.map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && issue.message.includes('number')) {
    return [{ path: issue.path, message: 'must be text: put it in quotation marks' }];
  }
  return [{ path: issue.path, message: issue.message }];
}

/** A wrong type at the top means another form was meant; few faults deep inside mean that it was this one. */
function nearness(issues: { path: PropertyKey[] }[]): number {
  return Math.min(...issues.map(({ path }) => path.length)) - issues.length / 100;
}
