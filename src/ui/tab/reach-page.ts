import { browser } from 'wxt/browser';
import type { PageReport } from '../../messaging/protocol.ts';
import { send, sendToTab } from '../../messaging/send.ts';
import type { Settings, SettingsPatch } from '../../settings/schema.ts';
import { readTab } from './read-tab.ts';
import { situationOf } from './situation.ts';
import { findTab, type PopupTab } from './tab.ts';
import type { Trouble } from './trouble.tsx';

/** Run on a tab once. Resolves to what was in the way. */
export async function annotateTab(tabId: number): Promise<Trouble | null> {
  const answer = await send('annotateTab', { tabId });
  return answer.ok ? null : 'forbidden';
}

/**
 * Ask the browser for sites, and run on the tab if it is of one of them. Must be called first thing in a click: a browser
 * asks only while it is being handled.
 */
export async function allowSites(origins: string[]): Promise<Trouble | null> {
  // Before the question, which may close this page.
  void send('claimSites', { origins });
  const isGranted = await browser.permissions.request({ origins }).catch(() => false);
  if (!isGranted) return 'refused';
  // With the permission comes the page's address, and so whether it is one that can be read at all.
  const tab = await findTab().catch(() => null);
  const read = await readTab(tab).catch(() => null);
  return tab && read && situationOf(read).offers.annotate ? annotateTab(tab.id) : null;
}

/** Change the settings, for a tab if there is one; null when the change could not be saved. */
export async function saveSettings(
  patch: SettingsPatch,
  tab: Pick<PopupTab, 'id' | 'incognito'> | null,
): Promise<Settings | null> {
  const answer = await send('changeSettings', { patch, tabId: tab?.id, incognito: tab?.incognito ?? false });
  return answer.ok ? answer.value : null;
}

/** Go to the next mention of an entry on the page of a tab, or to its mark of a number: in which frame it was looked for, and whether it is there. */
export async function goToMention(
  { id }: Pick<PopupTab, 'id'>,
  report: PageReport | null,
  entry: string,
  nth?: number,
): Promise<{ frame: number; found: boolean }> {
  const frame = report?.found.find((one) => one.id === entry)?.frame ?? 0;
  const answer = await sendToTab(id, 'jump', { entry, nth }, frame);
  return { frame, found: answer.ok && answer.value.found };
}
