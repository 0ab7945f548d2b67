import type { Settings } from '../../settings/schema.ts';

/**
 * Settings without what has replaced others: each is as it was before, unless it was changed since. Settings of a later
 * version, which this one does not know, are among them.
 */
export function takeBackSettings(before: Settings, replaced: Settings, now: Settings): Settings {
  return takeBack(before, replaced, now) as Settings;
}

function takeBack(before: unknown, replaced: unknown, now: unknown): unknown {
  if (JSON.stringify(now) === JSON.stringify(replaced)) return before;
  if (!isRecord(before) || !isRecord(replaced) || !isRecord(now)) return now;
  const keys = Object.keys({ ...before, ...now });
  const values = keys.map((key) => [key, takeBack(before[key], replaced[key], now[key])] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
