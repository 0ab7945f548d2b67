import * as z from 'zod/mini';
import { CATEGORIES, type Category } from '../knowledge/category.ts';
import type { EntrySummary } from '../knowledge/summaries.ts';
import { densitySchema, dwellSchema, painterSchema, paletteSchema } from '../settings/schema.ts';
import { MAX_CUT, MAX_ENTRIES, MAX_PLACES } from './limits.ts';
import { mentionCount, someMentions } from './mention-count.ts';
import type { FoundEntry, FrameReport, PageFacts, PageReport } from './protocol.ts';
import { NO_FACTS, NONE_COUNTED, NOT_ACTIVE } from './unsaid.ts';

/** Text of the page's own, cut where it could only be meant to be a burden. */
const words = (most: number) =>
  z.pipe(
    z.string(),
    z.transform((text: string) => text.slice(0, most)),
  );

const whole = z.int().check(z.nonnegative());
const byCategory = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.object(Object.fromEntries(CATEGORIES.map((category) => [category, schema])) as Record<Category, Schema>);

const settings = {
  active: z.boolean(),
  off: z.nullable(z.enum(['everywhere', 'site'])),
  categories: byCategory(z.boolean()),
  density: densitySchema,
  headings: z.boolean(),
  unrecorded: z.boolean(),
  painter: painterSchema,
  palette: paletteSchema,
  hover: z.boolean(),
  dwell: dwellSchema,
  dismissed: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(4000)),
} satisfies Shape<PageReport['settings']>;

const facts = {
  title: words(1000),
  address: words(5000),
  published: z.nullable(z.object({ date: words(40), from: z.enum(['json-ld', 'meta', 'time']) })),
  lang: z.nullable(words(100)),
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

const found = z.object({
  id: z.string().check(z.maxLength(200)),
  count: someMentions,
  marked: mentionCount,
  frame: whole,
  at: z.optional(z.array(z.number().check(z.minimum(0), z.maximum(1))).check(z.maxLength(MAX_PLACES))),
});

const report = {
  settings: z._default(z.object(settings), NOT_ACTIVE),
  state: z.enum(Object.keys(STATES) as PageReport['state'][]),
  complete: z.boolean(),
  counts: z._default(byCategory(mentionCount), NONE_COUNTED),
  found: z._default(z.array(found).check(z.maxLength(MAX_ENTRIES)), []),
  cut: z._default(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(MAX_CUT)), []),
  facts: z._default(z.object(facts), NO_FACTS),
} satisfies Shape<Omit<PageReport, 'found'>> & { found: z.ZodMiniType };

/** One schema for each key of a type, so that none is forgotten when the type grows. */
type Shape<Type> = { [Key in keyof Type]-?: z.ZodMiniType<Type[Key]> };

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
  found: readonly (FrameReport['found'][number] & Partial<Pick<FoundEntry, 'frame' | 'at'>>)[],
  summarize: Summarize,
): Promise<FoundEntry[]> {
  const known = await summarize(found.map(({ id }) => id));
  const named = new Map<string, FoundEntry>();
  for (const { id, count, marked, frame = 0, at } of found) {
    const summary = known.get(id);
    if (summary) named.set(id, { id, ...summary, count, marked: Math.min(marked, count), frame, ...(at && { at }) });
  }
  return [...named.values()];
}
