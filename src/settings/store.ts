import { browser } from 'wxt/browser';
import { applyPatch } from './apply.ts';
import { type Migrated, migrateSettings } from './migrate.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsPatch } from './schema.ts';

const KEY = 'settings';

// In memory for as long as it is known when they change; every page asks for them.
let kept: Promise<Settings> | undefined;
let isFollowed = false;

/** Keep the settings in memory from now on, until they change, whoever changes them. */
export function followSettings(): void {
  isFollowed = true;
  browser.storage.local.onChanged.addListener(forget);
}

function forget(): void {
  kept = undefined;
}

/** The stored settings; problems with stored values are reported on the console and the values fall back. */
export function readSettings(): Promise<Settings> {
  if (!isFollowed) return load();
  kept ??= load().catch((error: unknown) => {
    forget();
    throw error;
  });
  return kept;
}

async function load(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  const { settings, problems } = migrateSettings(stored[KEY]);
  for (const problem of problems) console.warn(`Counterpoint: ${problem}; using the default`);
  return settings;
}

/** Apply a change and store the result. */
export function changeSettings(patch: SettingsPatch): Promise<Settings> {
  return inTurn(async () => {
    const settings = applyPatch(await load(), patch);
    await write(settings);
    return settings;
  });
}

/**
 * Replace all settings with others, from wherever they come, or (null) with the defaults. A value that does not fit
 * leaves the one that holds now, and is named.
 */
export function replaceSettings(from: unknown): Promise<Migrated> {
  return inTurn(async () => {
    const migrated = from === null ? { settings: DEFAULT_SETTINGS, problems: [] } : migrateSettings(from, await load());
    await write(migrated.settings);
    return migrated;
  });
}

async function write(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
  // The browser tells of the change a little later than others may ask.
  forget();
}

// Changes that arrive together wait for each other, so that none overwrites another.
let lastChange: Promise<unknown> = Promise.resolve();

function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const done = lastChange.then(change);
  lastChange = done.catch(() => undefined);
  return done;
}
