/** First and last day that a date may mean, as `YYYY-MM-DD`; {@link OPEN_START} and {@link OPEN_END} where it is open. */
export interface Days {
  first: string;
  last: string;
}

export const OPEN_START = '0000-00-00';
export const OPEN_END = '9999-99-99';

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is a date of EDTF level 0, an interval of two of them, or an interval open (`..`) at one side. */
export function isEdtf(text: string): boolean {
  return daysOf(text) !== undefined;
}

/**
 * The days that an EDTF date covers: `2023-04` is 1 to 30 April 2023.
 * @returns undefined when it is no such date, names a day the calendar lacks, or ends before it begins.
 */
export function daysOf(edtf: string): Days | undefined {
  const parts = edtf.split('/');
  const [from, to] = parts;
  if (from === undefined || parts.length > 2) return undefined;
  if (to === undefined) return daysOfPart(from);
  if (from === '..' && to === '..') return undefined;
  const start = from === '..' ? OPEN_START : daysOfPart(from)?.first;
  const end = to === '..' ? OPEN_END : daysOfPart(to)?.last;
  return start !== undefined && end !== undefined && start <= end ? { first: start, last: end } : undefined;
}

/**
 * The days on one of which something dated so began: a plain date says when it happened, an interval says that it
 * went on from its first part to its second. With an open first part it may have begun on any day up to its end.
 */
export function beginningOf(edtf: string): Days | undefined {
  const from = edtf.split('/', 1)[0] ?? '';
  return from === '..' ? daysOf(edtf) : daysOfPart(from);
}

/** The beginning of a day in UTC, given as `YYYY-MM-DD`; one that the calendar lacks falls into the next month. */
export function startOfDay(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const start = new Date(0);
  // `setUTCFullYear` because `Date.UTC` reads year 44 as 1944.
  start.setUTCFullYear(year, month - 1, date);
  return start;
}

/**
 * Orders dates by first day, then by last; what has no date comes last. What has no beginning is placed by its end, the
 * first day on which it is on record.
 */
export function compareDates(a: string | null, b: string | null): number {
  const [x, y] = [a === null ? undefined : daysOf(a), b === null ? undefined : daysOf(b)];
  if (!x || !y) return Number(!x) - Number(!y);
  return compareText(placeOf(x), placeOf(y)) || compareText(x.last, y.last);
}

function placeOf({ first, last }: Days): string {
  return first === OPEN_START ? last : first;
}

/** Orders texts by code unit, the same everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function daysOfPart(text: string): Days | undefined {
  const match = PART.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const length = lengthOfMonth(Number(year), Number(month));
  if (day === undefined) return length ? { first: `${text}-01`, last: `${text}-${length}` } : undefined;
  return Number(day) >= 1 && Number(day) <= length ? { first: text, last: text } : undefined;
}

/** Number of days; 0 when there is no such month. */
function lengthOfMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  // Day 0 of the next month is the last of this one.
  return startOfDay(`${year}-${month + 1}-0`).getUTCDate();
}
