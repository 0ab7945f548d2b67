import { browser } from 'wxt/browser';
import { applyPatch } from './apply.ts';
import { type Migrated, migrateSettings } from './migrate.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsPatch } from './schema.ts';

const KEY = 'settings';

/** The stored settings; problems with stored values are reported on the console and the values fall back. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  const { settings, problems } = migrateSettings(stored[KEY]);
  for (const problem of problems) console.warn(`Counterpoint: ${problem}; using the default`);
  return settings;
}

/** Apply a change and store the result. */
export function changeSettings(patch: SettingsPatch): Promise<Settings> {
  return inTurn(async () => {
    const settings = applyPatch(await readSettings(), patch);
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
}

/**
 * Replace all settings with others, from wherever they come, or (null) with the defaults. A value that does not fit
 * leaves the one that holds now, and is named.
 */
export function replaceSettings(from: unknown): Promise<Migrated> {
  return inTurn(async () => {
    const migrated =
      from === null ? { settings: DEFAULT_SETTINGS, problems: [] } : migrateSettings(from, await readSettings());
    await browser.storage.local.set({ [KEY]: migrated.settings });
    return migrated;
  });
}

// Changes that arrive together wait for each other, so that none overwrites another.
let lastChange: Promise<unknown> = Promise.resolve();

function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const done = lastChange.then(change);
  lastChange = done.catch(() => undefined);
  return done;
}
