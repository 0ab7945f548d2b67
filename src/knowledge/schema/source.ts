import * as z from 'zod';
import {
  basisSchema,
  citationSchema,
  datedSchema,
  idSchema,
  langSchema,
  noteSchema,
  sha256Schema,
  textSchema,
  webAddressSchema,
} from './common.ts';

/** A stretch of a source text in UTF-16 offsets that no evidence may come from: newsletter lines, other headlines. */
export const boilerplateSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  why: z.string(),
});

/** One source document: what it is, how much of that is certain, and the hash that pins the text the offsets refer to. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  /** File name of the text, which stays outside the pack. */
  file: z.string().regex(/^[^/\\]+$/, 'a file name without folders'),
  sha256: sha256Schema,
  /** Length of the text in UTF-16 units. */
  length: z.int().positive(),
  lang: langSchema,
  title: textSchema.nullable(),
  outlet: z.strictObject({ name: textSchema.nullable(), basis: basisSchema }),
  url: z.strictObject({ value: webAddressSchema.nullable(), basis: basisSchema }),
  published: datedSchema,
  /** Where the text was taken from, when it is a copy: a copy is not a second witness. */
  upstream: z.array(citationSchema).optional(),
  kind: z.enum(['report', 'rewrite', 'readout', 'analysis']),
  /** Whether words in quotation marks are the speaker's own. */
  quotes: z.enum(['verbatim', 'reworded', 'none', 'unchecked']),
  sourcing: z.enum(['multi', 'one-sided', 'unattributed']),
  /** Whose account a `one-sided` source is; what it says of others needs `reportedBy`. */
  party: idSchema.optional(),
  boilerplate: z.array(boilerplateSchema),
  notes: z.array(noteSchema),
});
export type Source = z.infer<typeof sourceSchema>;
