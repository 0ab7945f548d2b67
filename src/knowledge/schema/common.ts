import * as z from 'zod';

/** Lower-case words joined by hyphens; the key of a record for ever. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
export type Id = z.infer<typeof idSchema>;

/** A date of the Extended Date/Time Format, level 0: a year, a month, a day, or an interval of them. */
export const edtfSchema = z
  .string()
  .regex(
    /^(?:\.\.|\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:\/(?:\.\.|\d{4}(?:-\d{2}(?:-\d{2})?)?))?$/,
    'a date is YYYY, YYYY-MM, YYYY-MM-DD or two of them joined by a slash',
  );

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 hexadecimal digits');
export const langSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language is a BCP 47 tag');

/** How a value is known: printed in the source, reckoned from it, found by matching text, or taken from elsewhere. */
export const basisSchema = z.enum(['stated', 'computed', 'located', 'external', 'unknown']);
export type Basis = z.infer<typeof basisSchema>;

/** A page outside the pack that a value rests on. */
export const citationSchema = z.strictObject({
  url: z.url(),
  title: z.string().optional(),
  note: z.string().optional(),
});
export type Citation = z.infer<typeof citationSchema>;

/** A date together with how it is known; `edtf` is null when nothing gives it, never a guess. */
export const datedSchema = z.strictObject({
  edtf: edtfSchema.nullable(),
  basis: basisSchema,
  /** The source's own words for the date. */
  words: z.string().optional(),
  cite: z.array(citationSchema).optional(),
});
export type Dated = z.infer<typeof datedSchema>;

/** A remark about a record, such as a discrepancy in a source; shown to readers when `show` is set. */
export const noteSchema = z.strictObject({
  code: z.string(),
  text: z.string(),
  show: z.boolean(),
});
export type Note = z.infer<typeof noteSchema>;
