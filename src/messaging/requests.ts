import * as z from 'zod/mini';
import { MAX_NOTE, MAX_NOTE_BYTES, MAX_NOTES } from '../settings/notes/limits.ts';
import { fileNoteSchema } from '../settings/notes/note.ts';
import { settingsPatchSchema } from '../settings/schema.ts';
import { MAX_BLOCKS, MAX_ENTRIES, MAX_PAGE_UNITS, MAX_SEARCH, MAX_SELECTION, MAX_SKETCH } from './limits.ts';
import { mentionCount, someMentions } from './mention-count.ts';
import type { BackgroundMessages } from './protocol.ts';
import { subscriptionSchema } from './subscription-schema.ts';

/** Who may send a message: the page script of a page, the one of a frame inside it, one of our own pages. */
export type From = 'page' | 'frame' | 'view';

const SCRIPTS: readonly From[] = ['page', 'frame'];
const ANYBODY: readonly From[] = [...SCRIPTS, 'view'];

const nothing = z.strictObject({});
const text = (most: number) => z.string().check(z.maxLength(most));
const whole = z.int().check(z.nonnegative());
const upTo = (most: number) => whole.check(z.maximum(most));

const entryId = z.string().check(z.minLength(1), z.maxLength(200));
const entryIds = z.array(entryId).check(z.maxLength(2000));

// How much text that is in all is counted where it is put together.
const pageText = z.strictObject({
  page: z.number(),
  revision: whole,
  since: z.nullable(whole),
  blocks: z
    .array(z.union([text(MAX_PAGE_UNITS), z.tuple([whole, whole.check(z.positive())])]))
    .check(z.maxLength(MAX_BLOCKS)),
  headings: z.array(whole).check(z.maxLength(MAX_BLOCKS)),
});

// Every whole number is a safe one for zod; browsers number tabs, and the index its rules, from 0.
const index = upTo(2 ** 31 - 1);

const namedCount = z.strictObject({ id: entryId, count: someMentions, marked: mentionCount });

/** No more is told than is believed. */
const entryCount = z.pipe(
  whole,
  z.transform((count: number) => Math.min(count, MAX_ENTRIES)),
);

const frameReport = z.strictObject({
  found: z.array(namedCount).check(z.maxLength(MAX_ENTRIES)),
  sketch: z.array(upTo(2 ** 32 - 1)).check(z.maxLength(MAX_SKETCH)),
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

const note = z.nullable(z.extend(fileNoteSchema, { text: text(MAX_NOTE).check(z.minLength(1)) }));
const noteChange = z.strictObject({ entry: entryId, before: note, after: note });

function isOfNotesSize(notes: unknown): boolean {
  return (JSON.stringify(notes)?.length ?? 0) <= MAX_NOTES * MAX_NOTE_BYTES;
}

type Rules = {
  [Type in keyof BackgroundMessages]: {
    from: readonly From[];
    request: z.ZodMiniType<BackgroundMessages[Type]['request']>;
  };
};

/**
 * What the background accepts, and from whom. The welcome page reads its own sample article, so that what a page script
 * asks may come from our own pages, too.
 */
export const requests: Rules = {
  pageSettings: { from: ANYBODY, request: nothing },
  annotate: { from: ANYBODY, request: pageText },
  loadPart: { from: SCRIPTS, request: z.strictObject({ part: z.enum(['late-parts', 'card', 'mark-painter']) }) },
  reportFrame: { from: ['frame'], request: frameReport },
  gatherFrames: { from: ['page', 'view'], request: nothing },
  countFound: {
    from: ['page', 'view'],
    request: z.strictObject({ active: z.boolean(), entries: entryCount, contested: entryCount }),
  },
  lookUp: { from: ANYBODY, request: z.strictObject({ text: text(MAX_SELECTION) }) },
  describeEntry: {
    from: ANYBODY,
    request: z.strictObject({ entry: entryId, also: z.optional(z.array(entryId).check(z.maxLength(100))) }),
  },
  explain: { from: ANYBODY, request: z.strictObject({ entry: entryId, rule: index }) },
  dismiss: {
    from: ANYBODY,
    request: z.strictObject({ entry: entryId, scope: z.enum(['site', 'always']), dismissed: z.boolean() }),
  },
  openPanel: {
    from: ANYBODY,
    request: z.strictObject({ entry: z.nullable(entryId), atNote: z.optional(z.boolean()) }),
  },
  readNotes: { from: ['view'], request: z.strictObject({ entries: z.optional(entryIds) }) },
  saveNote: {
    from: ['view'],
    request: z.strictObject({ entry: entryId, text: text(MAX_NOTE), incognito: z.optional(z.boolean()) }),
  },
  changeNotes: {
    from: ['view'],
    request: z.strictObject({ changes: z.array(noteChange).check(z.maxLength(MAX_NOTES)) }),
  },
  importNotes: { from: ['view'], request: z.strictObject({ notes: z.unknown().check(z.refine(isOfNotesSize)) }) },
  describeEntries: { from: ['view'], request: z.strictObject({ entries: entryIds }) },
  search: { from: ['view'], request: z.strictObject({ text: text(MAX_SEARCH) }) },
  leftOut: { from: ['view'], request: z.strictObject({ entries: entryIds, named: entryIds }) },
  packs: { from: ['view'], request: nothing },
  packSources: { from: ['view'], request: z.strictObject({ pack: entryId }) },
  changePack: { from: ['view'], request: z.strictObject({ change: packChange }) },
  packStored: { from: ['view'], request: nothing },
  capturePage: { from: ['view'], request: z.strictObject({ tabId: index }) },
  projectsChanged: { from: ['view'], request: nothing },
  subscribe: { from: ['view'], request: z.strictObject({ subscription: subscriptionSchema }) },
  unsubscribe: { from: ['view'], request: z.strictObject({ pack: entryId }) },
  pinPack: { from: ['view'], request: z.strictObject({ pack: entryId, isPinned: z.boolean() }) },
  checkPack: { from: ['view'], request: z.strictObject({ pack: entryId }) },
  holdOrigin: { from: ['view'], request: z.strictObject({ origin: text(300) }) },
  leaveOrigin: { from: ['view'], request: z.strictObject({ origin: text(300) }) },
  claimSites: {
    from: ['view'],
    request: z.strictObject({ origins: z.array(text(300)).check(z.maxLength(10)) }),
  },
  leaveSite: { from: ['view'], request: z.strictObject({ origin: text(300) }) },
  noticesSeen: { from: ['view'], request: nothing },
  requestsMade: { from: ['view'], request: z.strictObject({ count: upTo(1000) }) },
  rebuildIndex: { from: ['view'], request: nothing },
  countRequests: { from: ['view'], request: nothing },
  readSettings: { from: ['view'], request: z.strictObject({ incognito: z.optional(z.boolean()) }) },
  changeSettings: {
    from: ['view'],
    request: z.strictObject({
      patch: settingsPatchSchema,
      tabId: z.optional(index),
      incognito: z.optional(z.boolean()),
    }),
  },
  replaceSettings: {
    from: ['view'],
    request: z.strictObject({ settings: z.unknown().check(z.refine(isOfSettingsSize)), isFile: z.boolean() }),
  },
  annotateTab: { from: ['view'], request: z.strictObject({ tabId: index }) },
  readPage: { from: ['view'], request: z.strictObject({ tabId: index }) },
  openArticles: { from: ['view'], request: z.strictObject({ tabId: index }) },
};
