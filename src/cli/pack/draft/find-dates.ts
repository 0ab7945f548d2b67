import { NAME } from './find-subject.ts';
import type { Sentence, Term } from './parse-text.ts';

/** Words that tell a time. Offsets are UTF-16 units into the document. */
export interface DateMention {
  text: string;
  start: number;
  end: number;
  /** The date as EDTF, where the words alone give one. */
  edtf: string | null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

const UNITS = /^(second|minute|hour|day|night|week|month|season|year|decade|century|centuries)s?$/;

/** Every run of words that the language library takes for a date, and years by themselves; words marked as names are none. */
export function findDates(text: string, sentences: Sentence[]): DateMention[] {
  return sentences.flatMap(({ terms }) => {
    const found: DateMention[] = [];
    let run: Term[] = [];
    for (const [i, term] of [...terms, undefined].entries()) {
      const isPart =
        term && !term.tags.has(NAME) && (isDate(term) || (run.length > 0 && isDay(term) && isDate(terms[i + 1])));
      if (isPart) run.push(term);
      else {
        const [first, last] = [run[0], run.at(-1)];
        // "three years" is a length of time.
        if (first && last && !run.every(({ text: word }) => UNITS.test(word.toLowerCase()))) {
          const words = text.slice(first.start, last.end);
          found.push({ text: words, start: first.start, end: last.end, edtf: toEdtf(words) });
        }
        run = [];
      }
    }
    return found;
  });
}

function isDate(term: Term | undefined): boolean {
  if (!term) return false;
  if (/^(19|20)\d\d$/.test(term.text)) return true;
  // "Gang" or "May" as a name is none.
  return term.tags.has('Date') && !term.tags.has('ProperNoun')
    ? true
    : term.tags.has('WeekDay') || term.tags.has('Month');
}

function isDay({ text }: Term): boolean {
  return /^\d{1,2}(st|nd|rd|th)?$/.test(text);
}

/** A year, a month of a year, or a day of one; null for anything that needs to be reckoned from another date. */
function toEdtf(words: string): string | null {
  const year = /\b(?:19|20)\d\d\b/.exec(words)?.[0];
  if (!year) return null;
  const month = MONTHS.findIndex((name) => words.toLowerCase().includes(name)) + 1;
  if (!month) return year;
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(words.replace(year, ''))?.[1];
  const two = (number: number | string) => String(number).padStart(2, '0');
  return [year, two(month), ...(day ? [two(day)] : [])].join('-');
}
