import * as z from 'zod/mini';
import type { Category } from '../knowledge/category.ts';

export const SETTINGS_VERSION = 1;

/**
 * First mention in an article, first in each of its sections, or every mention. `first` is what was stored earlier by
 * readers who had not chosen otherwise; they get what is the default now.
 */
export const densitySchema = z.pipe(
  z.transform((value: unknown) => (value === 'first' ? 'article' : value)),
  z.enum(['article', 'section', 'every']),
);

/** What the toolbar button counts; `true` and `false` are what was stored earlier. */
const badgeSchema = z.pipe(
  z.transform((value: unknown) => (typeof value === 'boolean' ? (value ? 'found' : 'none') : value)),
  z.enum(['found', 'contested', 'none']),
);

/** Marks that leave the page's nodes alone, or marks that are elements, for screen readers and printing. */
export const painterSchema = z.enum(['highlight', 'elements']);

/** Colours of the lines: the usual ones, ones that hold for the colour-blind, or the colour of the text. */
export const paletteSchema = z.enum(['standard', 'colour-blind', 'plain']);

/** How long the pointer rests on a mark before its card opens, ms. */
export const dwellSchema = z.int().check(z.minimum(200), z.maximum(1500));

const categories = {
  person: z.boolean(),
  organisation: z.boolean(),
  state: z.boolean(),
  claim: z.boolean(),
} satisfies Record<Category, z.ZodMiniBoolean>;

/** What a reader chooses from, each for itself. */
const choices = {
  enabled: z.boolean(),
  density: densitySchema,
  /** Whether headings are marked, too. */
  headings: z.boolean(),
  /** Whether entries are marked of which nothing is recorded, too. */
  unrecorded: z.boolean(),
  painter: painterSchema,
  palette: paletteSchema,
  /** Whether the card opens when the pointer rests on a mark, too. */
  hover: z.boolean(),
  dwell: dwellSchema,
  /** What the toolbar button counts of a page: the entries found, the claims on which positions differ, nothing. */
  badge: badgeSchema,
  /** Whether it is told at positions that the last update of their pack has added or changed them. */
  news: z.boolean(),
};

const entryId = z.string().check(z.minLength(1), z.maxLength(200));
/** What was stored when the extension knew one pack alone names entries of that pack. */
const ONE_PACK = 'ukraine-diplomacy';
const storedEntry = z.pipe(
  entryId,
  z.transform((entry: string) => (entry.includes('/') ? entry : `${ONE_PACK}/${entry}`)),
);
const host = z.string().check(z.minLength(1), z.maxLength(253));

/**
 * A list, and not an object by host: Firefox loses the keys of an object that every object has, such as `constructor`, on
 * the way to the disk and back, and any of them may be a host. Objects are what was stored earlier.
 */
const listOfSites = <Site extends z.ZodMiniType>(site: Site) =>
  z.pipe(
    z.transform((value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([name, entries]) => ({ host: name, entries }))
        : value,
    ),
    z.array(site),
  );
const dismissedOnSite = { host, entries: z.array(storedEntry) };

/**
 * What the reader has chosen. Each value falls back to its default alone, so that one bad value loses nothing else;
 * keys this version does not know are kept, at any depth.
 */
export const settingsSchema = z.looseObject({
  version: z.literal(SETTINGS_VERSION),
  ...choices,
  categories: z.looseObject(categories),
  /** Hosts, without `www.`, on which the reader has switched marking off. */
  sitesOff: z.array(host),
  /** Entries that the reader does not want marked: anywhere, or on a host without `www.`. */
  dismissed: z.looseObject({ always: z.array(storedEntry), sites: listOfSites(z.looseObject(dismissedOnSite)) }),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The same in a file, of which nothing is kept that this version does not know. */
export const settingsFileSchema = z.extend(settingsSchema, {
  dismissed: z.extend(settingsSchema.shape.dismissed, { sites: listOfSites(z.strictObject(dismissedOnSite)) }),
});

/** What a reader may change, each key on its own. */
export const settingsPatchSchema = z.partial(
  z.strictObject({
    ...choices,
    categories: z.partial(z.strictObject(categories)),
    site: z.strictObject({ host, on: z.boolean() }),
    /** Mark an entry no more, on one host or (null) anywhere; or mark it again. */
    dismissal: z.strictObject({ entry: entryId, host: z.nullable(host), dismissed: z.boolean() }),
  }),
);
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  enabled: true,
  categories: { person: true, organisation: true, state: true, claim: true },
  density: 'article',
  headings: false,
  unrecorded: false,
  painter: 'highlight',
  palette: 'standard',
  hover: false,
  dwell: 400,
  badge: 'found',
  news: false,
  sitesOff: [],
  dismissed: { always: [], sites: [] },
};
