import * as z from 'zod';
import { CATEGORIES, type Category } from '../knowledge/category.ts';
import type { EntrySummary } from '../knowledge/summaries.ts';
import { densitySchema, dwellSchema, painterSchema, paletteSchema } from '../settings/schema.ts';
import { MAX_ENTRIES } from './limits.ts';
import { mentionCount } from './mention-count.ts';
import type { FoundEntry, FrameReport, PageFacts, PageReport } from './protocol.ts';

/** Text of the page's own, cut where it could only be meant to be a burden. */
const words = (most: number) => z.string().transform((text) => text.slice(0, most));

const whole = z.int().nonnegative();
const byCategory = <Schema extends z.ZodType>(schema: Schema) =>
  z.object(Object.fromEntries(CATEGORIES.map((category) => [category, schema])) as Record<Category, Schema>);

const settings = {
  active: z.boolean(),
  off: z.enum(['everywhere', 'site']).nullable(),
  categories: byCategory(z.boolean()),
  density: densitySchema,
  painter: painterSchema,
  palette: paletteSchema,
  hover: z.boolean(),
  dwell: dwellSchema,
  dismissed: z.array(z.string().max(200)).max(4000),
} satisfies Shape<PageReport['settings']>;

const facts = {
  title: words(1000),
  address: words(5000),
  published: z.object({ date: words(40), from: z.enum(['json-ld', 'meta', 'time']) }).nullable(),
  lang: words(100).nullable(),
  words: whole,
  articleFound: z.boolean(),
} satisfies Shape<PageFacts>;

const STATES: Record<PageReport['state'], true> = {
  reading: true,
  marked: true,
  off: true,
  'no-article': true,
  'nothing-known': true,
  'taken-away': true,
  failed: true,
};

const found = z.object({ id: z.string().max(200), count: mentionCount.refine((count) => count > 0), frame: whole });

const report = {
  settings: z.object(settings),
  state: z.enum(Object.keys(STATES) as PageReport['state'][]),
  complete: z.boolean(),
  counts: byCategory(mentionCount),
  found: z.array(found).max(MAX_ENTRIES),
  facts: z.object(facts),
} satisfies Shape<Omit<PageReport, 'found'>> & { found: z.ZodType };

/** One schema for each key of a type, so that none is forgotten when the type grows. */
type Shape<Type> = { [Key in keyof Type]-?: z.ZodType<Type[Key]> };

/** What the packs know of entries, as far as they know them. */
export type Summarize = (entries: Iterable<string>) => Promise<ReadonlyMap<string, EntrySummary>>;

const reportSchema = z.object(report);

/**
 * What a page says about itself, as far as it can be believed of a script that runs beside the page's own: within limits,
 * and with the words of the packs for what it names. Null when it is no report at all.
 */
export async function checkReport(said: unknown, summarize: Summarize): Promise<PageReport | null> {
  const parsed = reportSchema.safeParse(said);
  return parsed.success ? { ...parsed.data, found: await nameFound(parsed.data.found, summarize) } : null;
}

/** What was found, in the words of the packs: each entry once, and none that they do not know. */
export async function nameFound(
  found: readonly (FrameReport['found'][number] & { frame?: number })[],
  summarize: Summarize,
): Promise<FoundEntry[]> {
  const known = await summarize(found.map(({ id }) => id));
  const named = new Map<string, FoundEntry>();
  for (const { id, count, frame = 0 } of found) {
    const summary = known.get(id);
    if (summary) named.set(id, { id, ...summary, count, frame });
  }
  return [...named.values()];
}
