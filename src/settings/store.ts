import { browser } from 'wxt/browser';
import { applyPatch } from './apply.ts';
import { followStored } from './follow-stored.ts';
import { createTurns } from './in-turn.ts';
import { findOverfull } from './lists.ts';
import { importSettings, type Migrated, migrateSettings } from './migrate.ts';
import {
  isPrivateTabOpen,
  partPrivately,
  readPrivateChoices,
  removePrivateChoices,
  withPrivateChoices,
  writePrivateChoices,
} from './private.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsPatch } from './schema.ts';

const KEY = 'settings';

// In memory for as long as it is known when they change; every page asks for them.
let kept: Promise<Settings> | undefined;
let isFollowed = false;

/** Keep the settings in memory from now on, until they change, whoever changes them. */
export function followSettings(): void {
  isFollowed = true;
  followStored(forget);
}

function forget(): void {
  kept = undefined;
}

/**
 * The stored settings, and in a private window what was chosen there beside them. Problems with stored values are reported
 * on the console, and the values fall back.
 */
export async function readSettings(isPrivate = false): Promise<Settings> {
  const stored = await readStored();
  return isPrivate ? withPrivateChoices(stored, await readPrivateChoices()) : stored;
}

function readStored(): Promise<Settings> {
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
  for (const { key } of problems) console.warn(`Counterpoint: ${key}: not a value of this setting; using the default`);
  return settings;
}

/**
 * Apply a change, which may depend on what holds by then, and store the result; null, and nothing is changed, where a list
 * has no room for more, or the last private window is closed by then. What is switched off or dismissed in a private window
 * stays in the session.
 */
export function changeSettings(
  change: SettingsPatch | ((before: Settings) => SettingsPatch),
  isPrivate = false,
): Promise<Settings | null> {
  return inTurn(async () => {
    const before = await load();
    const patch = typeof change === 'function' ? change(before) : change;
    if (isPrivate) return changePrivately(before, patch);
    const settings = applyPatch(before, patch);
    if (findOverfull(settings, before).length > 0) return null;
    await write(settings);
    return settings;
  });
}

async function changePrivately(before: Settings, patch: SettingsPatch): Promise<Settings | null> {
  // Asked in turn with forgetting: what comes after that would be kept for nobody.
  if (!(await isPrivateTabOpen())) return null;
  const { stored, session } = partPrivately(patch);
  const settings = applyPatch(before, stored);
  const chosenBefore = { ...DEFAULT_SETTINGS, ...(await readPrivateChoices()) };
  const chosen = applyPatch(chosenBefore, session);
  if (findOverfull(chosen, chosenBefore).length > 0) return null;
  // Not even the time of a write is left on the disk by what belongs to the session.
  if (JSON.stringify(settings) !== JSON.stringify(before)) await write(settings);
  if (session.site || session.dismissal) await writePrivateChoices(chosen);
  return withPrivateChoices(settings, chosen);
}

/** Forget what was chosen in private windows. */
export function forgetPrivateChoices(): Promise<void> {
  return inTurn(removePrivateChoices);
}

/** Replace all settings with those of a file, as far as they fit, or with others that were stored before; null: the defaults. */
export function replaceSettings(others: unknown, isFile: boolean): Promise<Migrated> {
  return inTurn(async () => {
    const migrated = isFile ? importSettings(others, await load()) : migrateSettings(others);
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
const inTurn = createTurns();
