import * as z from 'zod';
import { compareText } from '../../../knowledge/edtf.ts';
import { entryRefSchema, sha256Schema, textSchema } from '../../../knowledge/schema/common.ts';

const count = z.int().min(0);
/** Names with a number each, sorted by name. */
const counts = z.array(z.tuple([textSchema, count]));

/** A few words of an article around a candidate. */
const exampleSchema = z.strictObject({
  /** Those with the lowest are kept: drawn from the whole archive, and the same ones each time. */
  draw: count,
  words: textSchema,
  shard: textSchema,
  line: count,
  id: textSchema.optional(),
  title: textSchema.optional(),
  url: textSchema.optional(),
  outlet: textSchema.optional(),
  published: z.iso.date().optional(),
});
export type Example = z.infer<typeof exampleSchema>;

/** A name or a phrase that no pack knows and that stands beside what they know, over any number of articles. */
export const candidateSchema = z.strictObject({
  kind: z.enum(['actor', 'claim']),
  /** What its forms have in common. */
  key: z.string().min(1),
  /** How it is written, with the number of places. */
  forms: counts.min(1),
  /** What kinds of name it was taken for, with the number of articles; of a claim none. */
  kinds: counts,
  articles: count,
  /** Articles in which it shares a sentence with a known entry. */
  inSentence: count,
  places: count,
  /** Statements that it is said to have made, or that speak of it. */
  statements: count,
  days: z.array(z.iso.date()),
  /** Known entries in whose paragraphs it stands, with the number of articles. */
  beside: z.array(z.tuple([entryRefSchema, count])),
  examples: z.array(exampleSchema),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** What a file of candidates is said to hold by the manifest beside it. */
export const candidateFileSchema = z.strictObject({ lines: count, sha256: sha256Schema });

/** Examples that are kept of each. */
export const MOST_EXAMPLES = 5;

/** The order of candidates in files, for which they are merged line by line. */
export function compareCandidates(a: Pick<Candidate, 'kind' | 'key'>, b: Pick<Candidate, 'kind' | 'key'>): number {
  return compareText(a.kind, b.kind) || compareText(a.key, b.key);
}

/** Two candidates of one kind and key as one. In whatever order several are merged, the result is the same. */
export function mergeCandidates(a: Candidate, b: Candidate): Candidate {
  return {
    kind: a.kind,
    key: a.key,
    forms: addCounts(a.forms, b.forms),
    kinds: addCounts(a.kinds, b.kinds),
    articles: a.articles + b.articles,
    inSentence: a.inSentence + b.inSentence,
    places: a.places + b.places,
    statements: a.statements + b.statements,
    // Most articles bring no new day.
    days: b.days.every((day) => a.days.includes(day)) ? a.days : [...new Set([...a.days, ...b.days])].sort(compareText),
    beside: addCounts(a.beside, b.beside),
    examples: [...a.examples, ...b.examples].sort(compareExamples).slice(0, MOST_EXAMPLES),
  };
}

function addCounts(a: readonly [string, number][], b: readonly [string, number][]): [string, number][] {
  const sums = new Map(a);
  for (const [name, number] of b) sums.set(name, (sums.get(name) ?? 0) + number);
  return [...sums].sort(([one], [other]) => compareText(one, other));
}

function compareExamples(a: Example, b: Example): number {
  return a.draw - b.draw || compareText(a.shard, b.shard) || a.line - b.line;
}
