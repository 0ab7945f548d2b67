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
  file: z
    .string()
    .regex(/^[^/\\]+$/, 'a file name without folders')
    .describe('File name of the text, which stays outside the pack'),
  sha256: sha256Schema,
  length: z.int().positive().describe('Length of the text in UTF-16 units'),
  lang: langSchema,
  title: textSchema.nullable(),
  outlet: z.strictObject({ name: textSchema.nullable(), basis: basisSchema }),
  url: z.strictObject({ value: webAddressSchema.nullable(), basis: basisSchema }),
  published: datedSchema,
  upstream: z
    .array(citationSchema)
    .optional()
    .describe('Where the text was taken from, when it is a copy: a copy is not a second witness'),
  kind: z.enum(['report', 'rewrite', 'readout', 'analysis']),
  quotes: z
    .enum(['verbatim', 'reworded', 'none', 'unchecked'])
    .describe("Whether words in quotation marks are the speaker's own"),
  sourcing: z.enum(['multi', 'one-sided', 'unattributed']),
  party: idSchema.optional().describe('Whose account a one-sided source is; what it says of others needs reportedBy'),
  boilerplate: z.array(boilerplateSchema),
  notes: z.array(noteSchema),
});
export type Source = z.infer<typeof sourceSchema>;
