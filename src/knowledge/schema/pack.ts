import * as z from 'zod';
import { actorSchema } from './actor.ts';
import { idSchema, langSchema, sha256Schema, textSchema, webAddressSchema } from './common.ts';
import { conflictSchema } from './conflict.ts';
import { entrySchema } from './entry.ts';
import { evidenceSchema, placeSchema } from './evidence.ts';
import { VERSION } from './patterns.ts';
import { positionSchema } from './position.ts';
import { sourceSchema } from './source.ts';
import { spottingSchema } from './spotting.ts';

/** What a pack says about itself; shown to readers as its limits. */
export const packMetaSchema = z.strictObject({
  format: z.literal(1),
  id: idSchema,
  title: textSchema,
  version: z
    .string()
    .regex(VERSION, 'a version has four numeric parts')
    .describe('Four numeric parts, so that versions compare the same way everywhere'),
  asOf: z.iso.date().describe('Nothing later than this date is known'),
  scope: textSchema,
  lang: langSchema,
  matchLangs: z.array(langSchema).min(1),
  license: textSchema,
  quotesNotice: textSchema,
  homepage: webAddressSchema.nullable(),
  contact: textSchema.nullable(),
  changelog: z.array(z.strictObject({ version: z.string(), date: z.iso.date(), note: textSchema })),
});
export type PackMeta = z.infer<typeof packMetaSchema>;

/** A pack as its authors write it: one list for each kind of record. */
export const authoredPackSchema = z.strictObject({
  meta: packMetaSchema,
  sources: z.array(sourceSchema),
  actors: z.array(actorSchema),
  entries: z.array(entrySchema),
  positions: z.array(positionSchema),
  conflicts: z.array(conflictSchema),
  spotting: z.array(spottingSchema),
});
export type AuthoredPack = z.infer<typeof authoredPackSchema>;

const places = z.array(placeSchema.omit({ exact: true, prefix: true, suffix: true })).min(1);
const excerpts = z.array(evidenceSchema.omit({ prefix: true, suffix: true })).min(1);

/** A pack as the extension bundles it: records by id, of the source texts only what positions rest on, no author-only fields. */
export const packSchema = z.strictObject({
  meta: packMetaSchema,
  sources: z.record(idSchema, sourceSchema.omit({ file: true, boilerplate: true })),
  actors: z.record(idSchema, actorSchema.extend({ evidence: places })),
  entries: z.record(idSchema, entrySchema.extend({ evidence: places })),
  positions: z.record(idSchema, positionSchema.extend({ evidence: excerpts })),
  conflicts: z.record(idSchema, conflictSchema),
  spotting: z.array(spottingSchema),
  content: sha256Schema.describe('SHA-256 of everything else in canonical JSON'),
});
export type Pack = z.infer<typeof packSchema>;
