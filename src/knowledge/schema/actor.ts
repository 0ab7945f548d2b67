import * as z from 'zod';
import { basisSchema, citationSchema, edtfSchema, entryRefSchema, idSchema, noteSchema, textSchema } from './common.ts';
import { placeSchema } from './evidence.ts';

/** A title held for a time; the card shows the one that was valid at the date of the position. */
export const officeSchema = z.strictObject({
  title: textSchema,
  of: idSchema,
  from: edtfSchema.nullable(),
  to: edtfSchema.nullable(),
  basis: basisSchema,
  printedIn: z.array(idSchema).describe('Sources that print this title'),
  cite: z.array(citationSchema).optional(),
});
export type Office = z.infer<typeof officeSchema>;

export const actorKindSchema = z.enum([
  'person',
  'role',
  'state',
  'institution',
  'organisation',
  'bloc',
  'unnamed',
  'article',
]);

/** Someone or something that can hold a position. */
export const actorSchema = z.strictObject({
  id: idSchema,
  kind: actorKindSchema,
  label: textSchema,
  note: textSchema.describe('One neutral line that tells this actor from others'),
  partOf: idSchema.optional().describe("Grouping only: a spokesperson's position is not copied to the state"),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, 'an id of Wikidata is a Q and a number')
    .optional()
    .describe('The same actor in Wikidata, where that is certain; nothing is taken from there unasked'),
  living: z.boolean().optional(),
  offices: z.array(officeSchema).optional(),
  evidence: z.array(placeSchema).min(1).describe('Sources that name this actor, and where'),
  sameAs: z
    .array(entryRefSchema)
    .optional()
    .describe('The same actor in other packs, as "pack/id"; similar wording is never enough'),
  notes: z.array(noteSchema).optional(),
});
export type Actor = z.infer<typeof actorSchema>;
