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

// What programs write where nobody has given a title: their own name before that of the file, a file, a template.
const PROGRAM = /^(?:Microsoft (?:Office )?(?:Word|PowerPoint|Excel|Publisher)|Print|Slide \d+)\s*-\s*/i;
const FILE = /\.(?:docx?|docm|odt|rtf|pdf|indd|qxp|qxd|pmd|tex|dvi|txt|html?|xlsx?|pptx?|pub|wpd|ps|eps)$/i;
const NO_TITLE =
  /^(?:untitled|no ?title|title|document|dokument|documento)?[\s\-_]*\d*$|^(?:(?:powerpoint )?presentation|about:blank|\(?(?:anonymous|unspecified)\)?)$/i;
const NO_NAME =
  /^(?:\(?(?:anonymous|unspecified|unknown)\)?|admin(?:istrator)?|(?:microsoft |office |default )*user|owner|author|root|python-docx|apache poi|un-named|\W*)$/i;

/** A title of a document that somebody has given it; null for what programs write in place of one. */
export function titleOf(written: string | null | undefined): string | null {
  const title = oneLine(written)?.replace(PROGRAM, '');
  return title && !FILE.test(title) && !NO_TITLE.test(title) ? title : null;
}

/** Who is said to have written a document; null for what programs write where they do not know. */
export function nameOf(written: string | null | undefined): string | null {
  const name = oneLine(written);
  return name && !NO_NAME.test(name) ? name : null;
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
