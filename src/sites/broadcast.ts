import { browser } from 'wxt/browser';
import { tellFrames } from '../messaging/send.ts';

/** Tell every page script that the settings may have changed. Tabs without one do not answer; that is expected. */
export async function refreshPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? null : tellFrames(tab.id, 'refresh', {}))));
}
