import * as z from 'zod';
import { settingsPatchSchema } from '../settings/schema.ts';
import { MAX_BLOCKS, MAX_ENTRIES, MAX_PAGE_UNITS, MAX_SELECTION, MAX_SKETCH } from './limits.ts';
import { mentionCount } from './mention-count.ts';
import type { BackgroundMessages } from './protocol.ts';

/** Who may send a message: the page script of a page, the one of a frame inside it, one of our own pages. */
export type From = 'page' | 'frame' | 'view';

const SCRIPTS: readonly From[] = ['page', 'frame'];
const ANYBODY: readonly From[] = [...SCRIPTS, 'view'];

const nothing = z.strictObject({});

const entryId = z.string().min(1).max(200);
const entryIds = z.array(entryId).max(2000);

// How much text that is in all is counted where it is put together.
const pageText = z.strictObject({
  page: z.number(),
  revision: z.int().nonnegative(),
  since: z.int().nonnegative().nullable(),
  blocks: z
    .array(z.union([z.string().max(MAX_PAGE_UNITS), z.tuple([z.int().nonnegative(), z.int().positive()])]))
    .max(MAX_BLOCKS),
  headings: z.array(z.int().nonnegative()).max(MAX_BLOCKS),
});

// Every whole number is a safe one for zod; browsers number tabs, and the index its rules, from 0.
const index = z
  .int()
  .nonnegative()
  .max(2 ** 31 - 1);

const frameReport = z.strictObject({
  found: z.array(z.strictObject({ id: entryId, count: mentionCount.refine((count) => count > 0) })).max(MAX_ENTRIES),
  sketch: z
    .array(
      z
        .int()
        .nonnegative()
        .max(2 ** 32 - 1),
    )
    .max(MAX_SKETCH),
});

const packChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('switch'), id: entryId, isOn: z.boolean() }),
  z.strictObject({ kind: z.literal('move'), id: entryId, by: z.union([z.literal(1), z.literal(-1)]) }),
  z.strictObject({ kind: z.literal('remove'), id: entryId }),
  z.strictObject({ kind: z.literal('restore'), id: entryId }),
]);

// Many times what a reader's own come to, as JSON, UTF-16 units.
const MAX_SETTINGS = 1_000_000;

function isOfSettingsSize(settings: unknown): boolean {
  return (JSON.stringify(settings)?.length ?? 0) <= MAX_SETTINGS;
}

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
  pageSettings: { from: ANYBODY, request: nothing },
  annotate: { from: ANYBODY, request: pageText },
  loadPart: { from: SCRIPTS, request: z.strictObject({ part: z.enum(['card', 'mark-painter']) }) },
  reportFrame: { from: ['frame'], request: frameReport },
  gatherFrames: { from: ['page', 'view'], request: nothing },
  countFound: { from: ['page', 'view'], request: z.strictObject({ entries: z.int().nonnegative().max(MAX_ENTRIES) }) },
  lookUp: { from: ANYBODY, request: z.strictObject({ text: z.string().max(MAX_SELECTION) }) },
  describeEntry: {
    from: ANYBODY,
    request: z.strictObject({ entry: entryId, also: z.array(entryId).max(100).optional() }),
  },
  explain: { from: ANYBODY, request: z.strictObject({ entry: entryId, rule: index }) },
  dismiss: { from: ANYBODY, request: z.strictObject({ entry: entryId, scope: z.enum(['site', 'always']) }) },
  openPanel: { from: ANYBODY, request: z.strictObject({ entry: entryId.nullable() }) },
  describeEntries: { from: ['view'], request: z.strictObject({ entries: entryIds }) },
  leftOut: { from: ['view'], request: z.strictObject({ entries: entryIds, named: entryIds }) },
  packs: { from: ['view'], request: nothing },
  changePack: { from: ['view'], request: z.strictObject({ change: packChange }) },
  packStored: { from: ['view'], request: nothing },
  rebuildIndex: { from: ['view'], request: nothing },
  countRequests: { from: ['view'], request: nothing },
  readSettings: { from: ['view'], request: z.strictObject({ incognito: z.boolean().optional() }) },
  changeSettings: {
    from: ['view'],
    request: z.strictObject({ patch: settingsPatchSchema, tabId: index.optional(), incognito: z.boolean().optional() }),
  },
  replaceSettings: {
    from: ['view'],
    request: z.strictObject({ settings: z.unknown().refine(isOfSettingsSize), isFile: z.boolean() }),
  },
  annotateTab: { from: ['view'], request: z.strictObject({ tabId: index }) },
  readPage: { from: ['view'], request: z.strictObject({ tabId: index }) },
};
