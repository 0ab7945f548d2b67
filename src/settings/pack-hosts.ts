import { browser } from 'wxt/browser';
import { createTurns } from './in-turn.ts';

const KEY = 'packHosts';

/**
 * Match patterns of permissions that are there for packs alone. The browser tells which patterns are allowed, and not what
 * for: without this list a host that its reader allows by one scheme, in the browser's own settings, would pass for that of a
 * pack.
 */
export async function readPackHosts(): Promise<string[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Array.isArray(stored) ? stored.filter((pattern) => typeof pattern === 'string') : [];
}

/** Whether a change of the storage is of that list. */
export function isOfPackHosts(changes: object): boolean {
  return Object.hasOwn(changes, KEY);
}

/** Stores what `change` makes of the list. The background alone changes it. */
export function changePackHosts(change: (before: readonly string[]) => readonly string[]): Promise<void> {
  return inTurn(async () => {
    const before = await readPackHosts();
    const after = [...new Set(change(before))];
    if (after.length === before.length && after.every((pattern) => before.includes(pattern))) return;
    if (after.length > 0) await browser.storage.local.set({ [KEY]: after });
    else await browser.storage.local.remove(KEY);
  });
}

const inTurn = createTurns();
