import * as z from 'zod';
import { CATEGORIES } from '../knowledge/category.ts';
import { settingsPatchSchema } from '../settings/schema.ts';
import { MAX_BLOCKS } from './limits.ts';
import type { BackgroundMessages } from './protocol.ts';

/** Who may send a message: a page script in a tab, one of our own pages, or both. */
export type From = 'page' | 'view';

const nothing = z.strictObject({});

// A selection that names something is a few words long; nobody looks up an article by selecting all of it.
const MAX_SELECTION = 10_000;

const entryId = z.string().min(1).max(200);
const entryIds = z.array(entryId).max(2000);

// How much text that is in all is counted where it is put together.
const pageText = z.strictObject({
  page: z.number(),
  revision: z.int().nonnegative(),
  since: z.int().nonnegative().nullable(),
  blocks: z.array(z.union([z.string(), z.tuple([z.int().nonnegative(), z.int().positive()])])).max(MAX_BLOCKS),
});

const frameFindings = z.strictObject({
  found: z
    .array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        category: z.enum(CATEGORIES),
        contention: z.literal('contested').nullable(),
        count: z.int().positive(),
        frame: z.int().nonnegative(),
      }),
    )
    .max(2000),
});

type Rules = {
  [Type in keyof BackgroundMessages]: {
    from: readonly From[];
    request: z.ZodType<BackgroundMessages[Type]['request']>;
  };
};

/**
 * What the background accepts, and from whom. The welcome page reads its own sample article, so that what a page script
 * asks may come from our own pages, too.
 */
export const requests: Rules = {
  pageSettings: { from: ['page', 'view'], request: nothing },
  annotate: { from: ['page', 'view'], request: pageText },
  loadPart: { from: ['page'], request: z.strictObject({ part: z.enum(['card', 'mark-painter']) }) },
  reportFrame: { from: ['page'], request: z.strictObject({ findings: frameFindings }) },
  gatherFrames: { from: ['page', 'view'], request: nothing },
  countFound: { from: ['page', 'view'], request: z.strictObject({ entries: z.int().nonnegative() }) },
  lookUp: { from: ['page', 'view'], request: z.strictObject({ text: z.string().max(MAX_SELECTION) }) },
  describeEntry: { from: ['page', 'view'], request: z.strictObject({ entry: entryId }) },
  explain: { from: ['page', 'view'], request: z.strictObject({ rule: z.int().nonnegative() }) },
  dismiss: {
    from: ['page', 'view'],
    request: z.strictObject({ entry: entryId, scope: z.enum(['site', 'always']) }),
  },
  openPanel: { from: ['page', 'view'], request: z.strictObject({ entry: entryId.nullable() }) },
  describeEntries: { from: ['view'], request: z.strictObject({ entries: entryIds }) },
  leftOut: { from: ['view'], request: z.strictObject({ entries: entryIds, named: entryIds }) },
  packs: { from: ['view'], request: nothing },
  rebuildIndex: { from: ['view'], request: nothing },
  countRequests: { from: ['view'], request: nothing },
  readSettings: { from: ['view'], request: nothing },
  changeSettings: { from: ['view'], request: z.strictObject({ patch: settingsPatchSchema }) },
  replaceSettings: { from: ['view'], request: z.strictObject({ settings: z.unknown() }) },
  annotateTab: { from: ['view'], request: z.strictObject({ tabId: z.int().nonnegative() }) },
};
