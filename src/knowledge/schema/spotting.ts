import * as z from 'zod';
import { parsePhrase } from '../parse-phrase.ts';
import { idSchema, langSchema } from './common.ts';

/**
 * How capitals must agree. `initial`: a word written with a capital here has one in the text (all capitals will do).
 * `exact`: letter by letter, but in a line all in capitals the capitals of the form. `any`: not at all.
 */
export const caseRuleSchema = z.enum(['exact', 'initial', 'any']);
export type CaseRule = z.infer<typeof caseRuleSchema>;

/** One phrase or several with the same meaning. */
const someStrings = z.union([
  z
    .string()
    .min(1)
    .transform((one) => [one]),
  z.array(z.string().min(1)).min(1),
]);

const phraseText = z.string().check((context) => {
  const problem = parsePhrase(context.value).problem;
  if (problem) context.issues.push({ code: 'custom', message: problem, input: context.value });
});
const somePhrases = z.union([phraseText.transform((one) => [one]), z.array(phraseText).min(1)]);

/** A stretch around a mention; `neighbours` is its sentence and the one before. */
export const reachSchema = z.enum(['sentence', 'neighbours', 'paragraph', 'page']);
export type Reach = z.infer<typeof reachSchema>;

/** Words of which one must (or must not) occur within reach; `@id` stands for any mention of that entry. */
const nearSchema = z.strictObject({ any: someStrings, within: reachSchema });
const someNear = z.union([nearSchema.transform((one) => [one]), z.array(nearSchema).min(1)]);

/**
 * Conditions on a mention; all that are given must hold. A closed list of literal strings: no expressions.
 * In every list `@id` stands for a mention of that entry and `$name` for a word list of the pack.
 */
export const gateSchema = z.strictObject({
  /** Of each list one must occur within its reach. */
  near: someNear.optional(),
  /** Of no list any may occur within its reach. */
  notNear: someNear.optional(),
  /** Longer phrases that cancel: `Moscow Times` for Moscow. */
  notIn: someStrings.optional(),
  /** Of these one must stand directly before; a possessive 's and quotation marks between do not matter. */
  before: someStrings.optional(),
  /** None of these may stand directly before. */
  notBefore: someStrings.optional(),
  /** Of these one must stand directly after. */
  after: someStrings.optional(),
  /** None of these may stand directly after. */
  notAfter: someStrings.optional(),
  /** Entries of which one must be found on the same page by a rule that holds without this one. */
  needs: z.array(idSchema).min(1).optional(),
  /** The passage must be about this topic (see `topicSchema`). */
  topic: idSchema.optional(),
  /** No other name may be joined to it: no unknown capitalised word `before` it (a first name), `after` it, or `both`. */
  alone: z.enum(['before', 'after', 'both']).optional(),
  /** Not in a line that is all in capitals, where `US` and `us` look the same. */
  mixedCase: z.literal(true).optional(),
});
export type Gate = z.infer<typeof gateSchema>;

/** One gate or several of which one must hold; a name stands for the gates of that record. */
const oneGate = z.union([idSchema, gateSchema]);
const someGates = z.union([oneGate.transform((one) => [one]), z.array(oneGate).min(1)]);
export type GateRef = z.infer<typeof oneGate>;

export const aliasTypeSchema = z.enum(['name', 'short', 'translit', 'abbr', 'metonym', 'adjective', 'misspelling']);

const fullAliasSchema = z
  .strictObject({
    text: someStrings.optional(),
    /** Forms of each word of a name in order, every combination of which is meant: case endings. */
    words: z
      .array(z.array(z.string().min(1)).min(1))
      .min(2)
      .max(4)
      .optional(),
    /** Second parts that may be joined on without a space and are not marked: Ukraine + krieg. */
    compounds: z.array(z.string().min(1)).optional(),
    /** Endings that may be joined on and belong to the name: the German genitive. */
    endings: z.array(z.string().min(1)).optional(),
    /** Where the name is written in small letters as well: as some write the names of an enemy. */
    small: someGates.optional(),
    lang: langSchema.default('en'),
    type: aliasTypeSchema.default('name'),
    case: caseRuleSchema.default('initial'),
    /** Matches, but is never shown as a name. */
    hidden: z.boolean().optional(),
    gate: someGates.optional(),
    usedBy: z.array(idSchema).optional(),
  })
  .refine((alias) => (alias.text === undefined) !== (alias.words === undefined), 'an alias has either text or words');

/** Literal forms under which a text names an actor or entry. A plain string is a name in English. */
export const aliasSchema = z.union([
  z
    .string()
    .min(1)
    .transform((text) => fullAliasSchema.parse({ text })),
  fullAliasSchema,
]);
export type Alias = z.infer<typeof aliasSchema>;

const fullPatternSchema = z.strictObject({
  phrase: somePhrases,
  lang: langSchema.default('en'),
  case: caseRuleSchema.default('any'),
  gate: someGates.optional(),
});

/** Phrases that find a claim in other words than a fixed name; the notation is described at `parsePhrase`. */
export const patternSchema = z.union([
  phraseText.transform((phrase) => fullPatternSchema.parse({ phrase })),
  fullPatternSchema,
]);
export type Pattern = z.infer<typeof patternSchema>;

/** How texts name one actor or entry: literal aliases, and patterns for claims. */
export const targetSpottingSchema = z.strictObject({
  target: idSchema,
  aliases: z.array(aliasSchema).default([]),
  patterns: z.array(patternSchema).default([]),
});

/** Gates of which one must hold, under a name that other records may give instead. */
export const namedGateSchema = z.strictObject({ gate: idSchema, any: z.array(gateSchema).min(1) });

/** A list of words that gates and phrases of the pack refer to as `$name`. */
export const wordListSchema = z.strictObject({ list: idSchema, words: z.array(z.string().min(1)).min(1) });

/** Phrases within which nothing is marked: names of other things. */
export const ignoreSchema = z.strictObject({
  ignore: z.array(phraseText).min(1),
  case: caseRuleSchema.default('initial'),
  gate: someGates.optional(),
});

/**
 * What decides whether a passage is about the pack's subject. The nearest sign decides: one in the sentence, else in
 * the paragraph, else whichever kind the page has more of. Without any `cues` on the page it never is. In every list
 * `$name` stands for a word list of the pack, for topics that share their signs.
 */
export const topicSchema = z.strictObject({
  topic: idSchema,
  /** Signs of the subject. */
  cues: z.array(z.string().min(1)).min(1),
  /** Signs that count only beside a cue elsewhere on the page. */
  support: z.array(z.string().min(1)).default([]),
  /** Signs of another subject. */
  rivals: z.array(z.string().min(1)).default([]),
});

/** One record of a pack's spotting rules. */
export const spottingSchema = z.union([
  targetSpottingSchema,
  wordListSchema,
  namedGateSchema,
  ignoreSchema,
  topicSchema,
]);
export type Spotting = z.infer<typeof spottingSchema>;
export type TargetSpotting = z.infer<typeof targetSpottingSchema>;
