import * as z from 'zod';
import { isEdtf } from '../edtf.ts';
import { ID, SHA256, SHOWN_TEXT } from './patterns.ts';

export const idSchema = z.string().regex(ID, 'an id is lower-case words joined by hyphens, other than "constructor"');
export type Id = z.infer<typeof idSchema>;

/** A record of another pack. */
export const entryRefSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/, 'a record of another pack is written "pack/id"');

export const textSchema = z
  .string()
  .min(1)
  .regex(SHOWN_TEXT, 'text must not contain control characters, line breaks or marks of text direction');

/** A date of the Extended Date/Time Format, level 0: a year, a month, a day, or an interval of them; `..` is open. */
export const edtfSchema = z.string().refine(isEdtf, 'a date is "YYYY", YYYY-MM, YYYY-MM-DD, or two joined by a slash');

export const sha256Schema = z.string().regex(SHA256, 'a SHA-256 is 64 hexadecimal digits');
export const langSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language is a BCP 47 tag');

/** How a value is known: printed in the source, reckoned from it, found by matching text, or taken from elsewhere. */
export const basisSchema = z.enum(['stated', 'computed', 'located', 'external', 'unknown']);
export type Basis = z.infer<typeof basisSchema>;

/** An address that a card may link to: never a script or a local file. */
export const webAddressSchema = z.url({ protocol: /^https?$/, error: 'an address begins with https:// or http://' });

/** A page outside the pack that a value rests on. */
export const citationSchema = z.strictObject({
  url: webAddressSchema,
  title: textSchema.optional(),
  note: textSchema.optional(),
});
export type Citation = z.infer<typeof citationSchema>;

/** A date together with how it is known; `edtf` is null when nothing gives it, never a guess. */
export const datedSchema = z
  .strictObject({
    edtf: edtfSchema.nullable(),
    basis: basisSchema,
    words: textSchema.optional().describe("The source's own words for the date"),
    cite: z.array(citationSchema).optional(),
  })
  .refine((dated) => dated.edtf === null || dated.basis !== 'unknown', {
    path: ['basis'],
    error: 'a date is given, so it must say how it is known; with "unknown" the date is null',
  });
export type Dated = z.infer<typeof datedSchema>;

/** A remark about a record, such as a discrepancy in a source; shown to readers when `show` is set. */
export const noteSchema = z.strictObject({
  code: z.string(),
  text: textSchema,
  show: z.boolean(),
});
export type Note = z.infer<typeof noteSchema>;
