import * as z from 'zod';
import { datedSchema, entryRefSchema, idSchema, noteSchema, textSchema } from './common.ts';
import { placeSchema } from './evidence.ts';

/** A claim (can be held), a concept (a named thing) or an event (a dated thing) that a reader meets in news texts. */
export const entrySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['claim', 'concept', 'event']),
  label: textSchema,
  proposition: textSchema
    .nullable()
    .describe(
      'One declarative sentence that each side would accept as what is at issue; null means that no stance is possible',
    ),
  context: textSchema.describe('One or two attributed sentences for the card'),
  when: datedSchema.optional(),
  naming: z
    .array(z.strictObject({ term: textSchema, usedBy: z.array(idSchema).min(1) }))
    .optional()
    .describe('Competing terms and who uses them'),
  evidence: z.array(placeSchema).min(1).describe('Sources that speak of it, and where'),
  sameAs: z
    .array(entryRefSchema)
    .optional()
    .describe('The same claim, concept or event in other packs, as "pack/id"; similar wording is never enough'),
  notes: z.array(noteSchema).optional(),
});
export type Entry = z.infer<typeof entrySchema>;
