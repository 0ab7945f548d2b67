import { browser } from 'wxt/browser';

/** Show on the toolbar button how many different entries were found in a tab, or nothing. */
export async function showBadge(tabId: number, entries: number, isWanted: boolean): Promise<void> {
  const text = isWanted && entries > 0 ? String(entries) : '';
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#5f6670' });
}
