import * as z from 'zod';
import { idSchema, textSchema } from './common.ts';

export const sideSchema = z.strictObject({ label: textSchema, positions: z.array(idSchema).min(1) });

/** Positions that contradict or pull apart, confirmed and typed by an editor. */
export const conflictSchema = z.strictObject({
  id: idSchema,
  entries: z.array(idSchema).min(1),
  sides: z.array(sideSchema).min(2),
  about: textSchema.describe('What the sides differ on, in one neutral line'),
  origin: z.enum(['derived', 'curated']),
  kinds: z
    .array(
      z.enum(['direct', 'cross-document', 'over-time', 'same-side', 'tension', 'analysis', 'attributed', 'artefact']),
    )
    .min(1),
  note: textSchema.optional(),
});
export type Conflict = z.infer<typeof conflictSchema>;
