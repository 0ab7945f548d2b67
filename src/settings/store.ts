import { browser } from 'wxt/browser';
import { applyPatch } from './apply.ts';
import { migrateSettings } from './migrate.ts';
import type { Settings, SettingsPatch } from './schema.ts';

const KEY = 'settings';

/** The stored settings; problems with stored values are reported on the console and the values fall back. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  const { settings, problems } = migrateSettings(stored[KEY]);
  for (const problem of problems) console.warn(`Counterpoint: ${problem}; using the default`);
  return settings;
}

// Changes that arrive together wait for each other, so that none overwrites another.
let lastChange: Promise<unknown> = Promise.resolve();

/** Apply a change and store the result. */
export function changeSettings(patch: SettingsPatch): Promise<Settings> {
  const change = lastChange.then(async () => {
    const settings = applyPatch(await readSettings(), patch);
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
  lastChange = change.catch(() => undefined);
  return change;
}
