import * as z from 'zod/mini';
import { findOverfull, type ListKey } from './lists.ts';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings, settingsFileSchema, settingsSchema } from './schema.ts';

/** Why something that was given as a setting was not taken. */
export interface Problem {
  /** The names that lead to it, joined by dots. */
  key: string;
  /**
   * `unknown`: no setting of this version; `misfit`: not a value of this setting; `full`: a list that is too long; `clash`:
   * there is another note already, and no room for both; `unreadable`: there is one already that cannot be read.
   */
  reason: 'unknown' | 'misfit' | 'full' | 'clash' | 'unreadable';
}

export interface Migrated {
  settings: Settings;
  problems: Problem[];
}

type Given = Record<string, unknown>;

/**
 * Settings from what was stored. A value that does not fit falls back to its default alone, and is named; keys that this
 * version does not know, from an older or a newer one, are kept as they are.
 */
export function migrateSettings(stored: unknown): Migrated {
  if (stored === undefined || stored === null) return { settings: DEFAULT_SETTINGS, problems: [] };
  if (!isRecord(stored)) return { settings: DEFAULT_SETTINGS, problems: [{ key: 'settings', reason: 'misfit' }] };
  const problems: Problem[] = [];
  const settings = asSettings(takeKnown(settingsSchema, asOfNow(stored), DEFAULT_SETTINGS, stored, '', problems));
  return { settings, problems };
}

/**
 * Settings from a file, over those that hold now. What does not fit leaves what holds, and is named; so is every key that
 * this version does not know, none of which is taken.
 */
export function importSettings(given: unknown, current: Settings): Migrated {
  if (!isRecord(given)) return { settings: current, problems: [{ key: 'settings', reason: 'misfit' }] };
  const problems: Problem[] = findUnknown(settingsFileSchema, given, '').map((key) => ({ key, reason: 'unknown' }));
  const settings = asSettings(takeKnown(settingsFileSchema, asOfNow(given), current, current, '', problems));
  const overfull = findOverfull(settings);
  problems.push(...overfull.map((key): Problem => ({ key, reason: 'full' })));
  return { settings: overfull.reduce((left, key) => withListOf(left, key, current), settings), problems };
}

/** Whoever chose every mention, when that still took in headings and what nothing is recorded of, keeps them. */
function asOfNow(given: Given): Given {
  const isEarlier = given.density === 'every' && !Object.hasOwn(given, 'headings');
  return isEarlier ? { headings: true, unrecorded: true, ...given } : given;
}

/** The values of an object of settings, each or its fallback, beside what another one has under keys that nobody knows. */
function takeKnown(
  schema: z.ZodMiniObject,
  given: Given,
  fallback: Given,
  others: Given,
  path: string,
  problems: Problem[],
): Given {
  const taken: Given = { ...others };
  for (const [key, known] of Object.entries(schema.shape)) {
    const value = given[key];
    if (known instanceof z.ZodMiniObject && isRecord(value)) {
      const [fallbacks, kept] = [fallback[key] as Given, others[key] as Given];
      taken[key] = takeKnown(known, value, fallbacks, kept, `${path}${key}.`, problems);
      continue;
    }
    const parsed = (known as z.ZodMiniType).safeParse(value);
    taken[key] = parsed.success ? parsed.data : fallback[key];
    const isMisfit = !parsed.success && value !== undefined && key !== 'version';
    if (isMisfit) problems.push({ key: path + key, reason: 'misfit' });
  }
  return taken;
}

function findUnknown(schema: z.ZodMiniObject, given: Given, path: string): string[] {
  return Object.entries(given).flatMap(([key, value]) => {
    const known = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
    if (!known) return path + key;
    return known instanceof z.ZodMiniObject && isRecord(value) ? findUnknown(known, value, `${path}${key}.`) : [];
  });
}

function withListOf(settings: Settings, key: ListKey, from: Settings): Settings {
  if (key === 'sitesOff') return { ...settings, sitesOff: from.sitesOff };
  const list = key === 'dismissed.always' ? 'always' : 'sites';
  return { ...settings, dismissed: { ...settings.dismissed, [list]: from.dismissed[list] } };
}

/** The keys were gone through one by one, which the compiler does not follow. */
function asSettings(values: Given): Settings {
  return { ...values, version: SETTINGS_VERSION } as Settings;
}

function isRecord(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
