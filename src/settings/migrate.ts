import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings, settingsSchema } from './schema.ts';

export interface Migrated {
  settings: Settings;
  /** One line for each stored value that could not be used, naming its key. */
  problems: string[];
}

/**
 * Settings from whatever was stored. A value that does not fit falls back alone, to its default unless other settings
 * are given, and is reported; keys that this version does not know, from an older or a newer one, are kept as they are.
 */
export function migrateSettings(stored: unknown, fallbacks: Settings = DEFAULT_SETTINGS): Migrated {
  if (stored === undefined || stored === null) return { settings: fallbacks, problems: [] };
  if (!isRecord(stored)) return { settings: fallbacks, problems: ['settings: not an object'] };
  const problems: string[] = [];
  const settings: Record<string, unknown> = { ...stored };
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    if (key === 'version') continue;
    const fallback = fallbacks[key];
    const value = settings[key];
    if (value === undefined) {
      settings[key] = fallback;
      continue;
    }
    // A record such as the categories keeps the choices that still fit.
    const merged = isRecord(value) && isRecord(fallback) ? mergeKnown(value, fallback) : value;
    const parsed = schema.safeParse(merged);
    settings[key] = parsed.success ? parsed.data : fallback;
    if (!parsed.success) problems.push(`settings.${key}: ${parsed.error.issues[0]?.message ?? 'not valid'}`);
  }
  settings.version = SETTINGS_VERSION;
  return { settings: settings as Settings, problems };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergeKnown(value: Record<string, unknown>, fallback: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(fallback).map((key) => [key, value[key] ?? fallback[key]]));
}
