import * as z from 'zod';
import { citationSchema, idSchema, textSchema } from './common.ts';

/**
 * The excerpt that a record rests on, as a W3C text quote selector (`exact`, `prefix`, `suffix`) with the position
 * (`start`, `end`, UTF-16 units into the hashed source) that `pack locate` fills in.
 */
export const evidenceSchema = z.strictObject({
  source: idSchema,
  exact: textSchema,
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: z.int().nonnegative().optional(),
  end: z.int().positive().optional(),
  mode: z.enum(['direct-quote', 'indirect', 'act', 'author', 'author-inference']),
  fidelity: z.enum(['as-printed', 'reworded', 'translated', 'disputed']),
  reportedBy: z
    .array(idSchema)
    .optional()
    .describe('Who passes the statement on, outermost first, beyond the source itself'),
  cite: z.array(citationSchema).optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/**
 * Where a source names an actor or speaks of an entry. Nobody is shown the words, so the place is enough: `exact` finds it
 * (`pack locate`) and may then be left out.
 */
export const placeSchema = evidenceSchema
  .pick({ source: true, prefix: true, suffix: true, start: true, end: true, cite: true })
  .extend({ exact: textSchema.optional() });
export type Place = z.infer<typeof placeSchema>;
