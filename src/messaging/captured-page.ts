import * as z from 'zod/mini';

/** Longest text that is taken from a page, UTF-16 units: as long as a document may be. */
export const MAX_CAPTURED = 1_000_000;

const line = z.string().check(z.maxLength(2000));
const offset = z.int().check(z.nonnegative());

/** What an author takes from a page: its article as plain text, and what the page says of itself. A stranger's word. */
export const capturedPageSchema = z.strictObject({
  /** Paragraphs, divided by a blank line. */
  text: z.string().check(z.maxLength(MAX_CAPTURED)),
  title: line,
  address: line,
  /** Name of the site. */
  outlet: z.nullable(line),
  /** EDTF. */
  published: z.nullable(line),
  /** BCP 47. */
  lang: z.nullable(line),
  /** What was selected, as UTF-16 units into the text. */
  selection: z.nullable(z.strictObject({ start: offset, end: offset })),
});
export type CapturedPage = z.infer<typeof capturedPageSchema>;
