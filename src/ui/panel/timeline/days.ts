import { daysOf, OPEN_END, OPEN_START, startOfDay } from '../../../knowledge/edtf.ts';

/** A stretch of time in days since 1970, both ends within it; infinite where it is open. */
export interface DaySpan {
  first: number;
  last: number;
}

/** The days of an EDTF date; null when it is none. */
export function spanOf(edtf: string): DaySpan | null {
  const days = daysOf(edtf);
  if (!days) return null;
  return {
    first: days.first === OPEN_START ? Number.NEGATIVE_INFINITY : dayNumber(days.first),
    last: days.last === OPEN_END ? Number.POSITIVE_INFINITY : dayNumber(days.last),
  };
}

/** Days from 1 January 1970 to a day given as `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return startOfDay(day).getTime() / 86_400_000;
}

export interface Tick {
  day: number;
  /** The year or month that begins there, in EDTF. */
  edtf: string;
}

/** Months between ticks, finest first. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 300, 600, 1200];

/** Where years or months begin within a span: the finest even division with at most so many ticks. */
export function ticksIn({ first, last }: DaySpan, most: number): Tick[] {
  for (const step of STEPS) {
    const ticks = ticksEvery(step, { first, last });
    if (ticks.length <= most) return ticks;
  }
  return [];
}

function ticksEvery(step: number, { first, last }: DaySpan): Tick[] {
  const start = new Date(first * 86_400_000);
  const month = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const ticks: Tick[] = [];
  for (let at = Math.floor(month / step) * step; ; at += step) {
    const [year, inYear] = [String(Math.floor(at / 12)).padStart(4, '0'), String((at % 12) + 1).padStart(2, '0')];
    const day = dayNumber(`${year}-${inYear}-01`);
    if (day > last) return ticks;
    if (day >= first) ticks.push({ day, edtf: step < 12 ? `${year}-${inYear}` : year });
  }
}
