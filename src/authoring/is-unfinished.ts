import type * as z from 'zod';
import { SHOWN_TEXT } from '../knowledge/schema/patterns.ts';

/** What a value is not yet: long enough, or of its form. */
const NOT_YET: ReadonlySet<string | undefined> = new Set(['too_small', 'invalid_format', 'custom']);
/** What names a record, or its text, is never half done. */
const NAMES: ReadonlySet<PropertyKey | undefined> = new Set(['id', 'file', 'sha256']);

/**
 * Whether a record has all fields of its kind, and nothing is wrong with it but texts and lists that its author has still to
 * write: those that are empty, or not of their form, as a date that was begun.
 */
export function isUnfinished(record: unknown, { issues }: z.ZodError): boolean {
  return issues.every(({ code, path }) => {
    if (path.length === 0 || NAMES.has(path[0]) || !NOT_YET.has(code)) return false;
    const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], record);
    return Array.isArray(value) || (typeof value === 'string' && (value === '' || SHOWN_TEXT.test(value)));
  });
}
