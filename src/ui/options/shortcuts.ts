import { browser } from 'wxt/browser';
import type { OptionsActions, Shortcut } from './options-data.ts';

/** Firefox, from version 137 on, opens its page of shortcuts for us. */
interface WithSettings {
  openShortcutSettings?: () => Promise<void>;
}

const commands = browser.commands as (typeof browser.commands & WithSettings) | undefined;

/** The commands with the keys that hold now; null where the browser has none. */
export async function readShortcuts(): Promise<Shortcut[] | null> {
  const all = await commands?.getAll();
  if (!all) return null;
  return all.flatMap(({ name, description, shortcut }) =>
    name && description ? [{ name, description, key: shortcut ?? '' }] : [],
  );
}

/** Open the browser's page of shortcuts; null where it cannot be opened for the reader. */
export const changeShortcuts: OptionsActions['changeShortcuts'] = findWay();

function findWay(): OptionsActions['changeShortcuts'] {
  if (!commands) return null;
  if (commands.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  const isFirefox = browser.runtime.getURL('/').startsWith('moz-');
  return isFirefox ? null : () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
