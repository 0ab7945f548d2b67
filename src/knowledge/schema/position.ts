import * as z from 'zod';
import { datedSchema, idSchema, noteSchema, textSchema } from './common.ts';
import { evidenceSchema } from './evidence.ts';

export const stanceSchema = z.enum(['support', 'oppose', 'qualify', 'neutral']);
export type Stance = z.infer<typeof stanceSchema>;

/** This source says that this actor holds this stance on this proposition at this time. */
export const positionSchema = z.strictObject({
  id: idSchema,
  entry: idSchema,
  actor: idSchema,
  stance: stanceSchema,
  gist: textSchema.describe('Our paraphrase, neutral in its verbs'),
  condition: textSchema.optional().describe('What a qualify depends on'),
  certainty: z.enum(['stated', 'hedged', 'implied']),
  when: datedSchema.describe('When the position was taken, not when the article appeared'),
  status: z.enum(['current', 'superseded', 'disputed', 'withdrawn']),
  supersedes: idSchema
    .optional()
    .describe('The earlier position of the same actor on the same entry that this one takes the place of'),
  evidence: z.array(evidenceSchema).min(1),
  notes: z.array(noteSchema).optional(),
});
export type Position = z.infer<typeof positionSchema>;
