import * as z from 'zod';

export const SETTINGS_VERSION = 1;

/** First mention in each section of a page, or every mention. */
export const densitySchema = z.enum(['first', 'every']);

/** Marks that leave the page's nodes alone, or marks that are elements, for screen readers and printing. */
export const painterSchema = z.enum(['highlight', 'elements']);

/**
 * What the reader has chosen. Each value falls back to its default alone, so that one bad value loses nothing else;
 * keys this version does not know are kept.
 */
export const settingsSchema = z.looseObject({
  version: z.literal(SETTINGS_VERSION),
  enabled: z.boolean(),
  categories: z.strictObject({
    person: z.boolean(),
    organisation: z.boolean(),
    state: z.boolean(),
    claim: z.boolean(),
  }),
  density: densitySchema,
  painter: painterSchema,
  /** Hosts, without `www.`, on which the reader has switched marking off. */
  sitesOff: z.array(z.string()),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What a reader may change, each key on its own. */
export const settingsPatchSchema = z
  .strictObject({
    enabled: z.boolean(),
    categories: z
      .strictObject({
        person: z.boolean(),
        organisation: z.boolean(),
        state: z.boolean(),
        claim: z.boolean(),
      })
      .partial(),
    density: densitySchema,
    painter: painterSchema,
    site: z.strictObject({ host: z.string().min(1), on: z.boolean() }),
  })
  .partial();
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  enabled: true,
  categories: { person: true, organisation: true, state: true, claim: true },
  density: 'first',
  painter: 'highlight',
  sitesOff: [],
};
