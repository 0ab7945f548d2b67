import * as z from 'zod';
import { idSchema, langSchema } from './common.ts';

/** How strictly upper and lower case must agree: as written, first letter upper (or all capitals), or not at all. */
export const caseRuleSchema = z.enum(['exact', 'initial', 'any']);
export type CaseRule = z.infer<typeof caseRuleSchema>;

const nearSchema = z.strictObject({
  any: z.array(z.string()).min(1),
  within: z.enum(['sentence', 'paragraph', 'page']),
});

/** Conditions on a mention; all that are given must hold. A closed list of literal strings: no expressions. */
export const gateSchema = z.strictObject({
  near: nearSchema.optional(),
  notNear: nearSchema.optional(),
  /** Longer phrases that cancel: `Moscow Times` for Moscow. */
  notIn: z.array(z.string()).optional(),
  /** Words of which one must stand directly before. */
  before: z.array(z.string()).optional(),
  /** Words of which one must stand directly after. */
  after: z.array(z.string()).optional(),
  /** Entries or actors of which one must be found on the same page. */
  needs: z.array(idSchema).optional(),
});
export type Gate = z.infer<typeof gateSchema>;

/** One literal form under which a text names an actor or entry. */
export const aliasSchema = z.strictObject({
  text: z.string().min(1),
  lang: langSchema.default('en'),
  type: z.enum(['name', 'short', 'translit', 'abbr', 'metonym', 'adjective', 'misspelling']),
  case: caseRuleSchema.default('exact'),
  /** Matches, but is never shown as a name. */
  hidden: z.boolean().optional(),
  gate: gateSchema.optional(),
  usedBy: z.array(idSchema).optional(),
});
export type Alias = z.infer<typeof aliasSchema>;

/** One element of a phrase: a word, one of several, an optional word, up to n free words, or an actor's name. */
export const tokenSchema = z.union([
  z.string().min(1),
  z.strictObject({ any: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ opt: z.string().min(1) }),
  z.strictObject({ gap: z.int().positive().max(12) }),
  z.strictObject({ actor: z.array(idSchema).min(1) }),
]);
export type Token = z.infer<typeof tokenSchema>;

const phraseSchema = z.strictObject({
  type: z.literal('phrase'),
  tokens: z.array(tokenSchema).min(1),
  lang: langSchema.default('en'),
  case: caseRuleSchema.default('any'),
  gate: gateSchema.optional(),
  not: z.array(z.string()).optional(),
});

const cueSchema = z.strictObject({
  type: z.literal('cue'),
  actors: z.array(idSchema).min(1),
  cues: z.array(z.string()).min(1),
  topic: z.array(z.string()).optional(),
  within: z.literal('sentence'),
  /** Most words between the actor and the cue. */
  maxGap: z.int().positive(),
  mark: z.enum(['cue', 'span']),
  lang: langSchema.default('en'),
  not: z.array(z.string()).optional(),
});

/** A rule that finds a claim in other words than a fixed name. */
export const patternSchema = z.discriminatedUnion('type', [phraseSchema, cueSchema]);
export type Pattern = z.infer<typeof patternSchema>;

/** How texts name one actor or entry: literal aliases, and patterns for claims. */
export const spottingSchema = z.strictObject({
  target: idSchema,
  aliases: z.array(aliasSchema).default([]),
  patterns: z.array(patternSchema).default([]),
});
export type Spotting = z.infer<typeof spottingSchema>;
