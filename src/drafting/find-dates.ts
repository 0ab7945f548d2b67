import type { Name } from './names/find-names.ts';
import type { Paragraph, Place } from './text/parse-text.ts';

/** Words that tell a time. Offsets are UTF-16 units into the document. */
export interface DateMention extends Place {
  text: string;
  /** The date as EDTF, where the words alone give one; null for what must be reckoned from another date. */
  edtf: string | null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d\\d';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const DATE = new RegExp(
  [
    `\\b(?:${WEEKDAY},? )?(?:${DAY} (?:of )?${MONTH}|${MONTH} ${DAY})(?:(?:,| of)? ${YEAR})?\\b`,
    `\\b${MONTH},? (?:of )?${YEAR}\\b`,
    `\\b(?:in|since|until|by|of|from|last|this|next|early|late|mid-?) ?(January|February|March|April|May|June|July|August|September|October|November|December)\\b(?!,? \\d)`,
    `\\b(?:last |next |this )?${WEEKDAY}\\b`,
    '\\b(?:yesterday|tomorrow|(?:last|next|this) (?:week|month|year|spring|summer|autumn|fall|winter|night))\\b',
    `\\b\\d{4}-\\d{2}-\\d{2}\\b`,
    `(?<![\\d.,$€£-])${YEAR}(?![\\d-]|[.,]\\d|\\s+(?:percent|people|votes|dollars))`,
  ].join('|'),
  'g',
);

/** Every day, month and year that a text names, in order; none within a name. */
export function findDates(paragraphs: readonly Paragraph[], names: readonly Name[]): DateMention[] {
  return paragraphs.flatMap(({ text, start: base }) =>
    [...text.matchAll(DATE)].flatMap(({ 0: match, 1: month, index }) => {
      // "in March": the preposition only shows that it is the month.
      const words = month ?? match;
      const start = base + index + match.length - words.length;
      const end = start + words.length;
      if (names.some((name) => name.start < end && start < name.end)) return [];
      return [{ text: words, start, end, edtf: toEdtf(words) }];
    }),
  );
}

/** A year, a month of a year, or a day of one. */
function toEdtf(words: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) return words;
  const year = /\b(?:19|20)\d\d\b/.exec(words)?.[0];
  if (!year) return null;
  const letters = /\b\p{L}{3,}/u;
  const found = words
    .split(' ')
    .find((word) => letters.test(word) && MONTHS.some((name) => name.startsWith(word.toLowerCase().slice(0, 3))));
  if (!found) return year;
  const month = MONTHS.findIndex((name) => name.startsWith(found.toLowerCase().slice(0, 3))) + 1;
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(words.replace(year, ''))?.[1];
  const two = (number: number | string) => String(number).padStart(2, '0');
  return [year, two(month), ...(day ? [two(day)] : [])].join('-');
}
