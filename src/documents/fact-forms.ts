import { daysOf } from '../knowledge/edtf.ts';
import { langSchema, webAddressSchema } from '../knowledge/schema/common.ts';

/** Longest title or name that is taken, UTF-16 units. */
const LONGEST = 300;
// Characters that are no text: they break lines, or turn the direction of what stands around them.
const NO_TEXT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;

/** A text on one line; null when nothing is left of it, or too much. */
export function oneLine(written: string | null | undefined): string | null {
  const line = written?.replace(NO_TEXT, ' ').replace(/\s+/g, ' ').trim();
  return line && line.length <= LONGEST ? line : null;
}

/** An address of the web as written, or null. */
export function webAddressOf(written: string | undefined): string | null {
  return written !== undefined && webAddressSchema.safeParse(written).success ? written : null;
}

/** The day of an ISO 8601 time as written there, if the calendar has it. */
export function dayOf(written: string | null | undefined): string | null {
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(written ?? '')?.[0];
  return day !== undefined && daysOf(day) !== undefined ? day : null;
}

/** A language tag (BCP 47), also where it is written as systems do: `en_GB.UTF-8`. */
export function langOf(written: string | null | undefined): string | null {
  const [tag = ''] = (written ?? '').replaceAll('_', '-').split(/[;.]/);
  const lower = tag.trim().replace(/^[A-Z]+/, (primary) => primary.toLowerCase());
  return langSchema.safeParse(lower).success ? lower : null;
}
