import { browser } from 'wxt/browser';
import { tellFrames } from '../messaging/send.ts';

/** How long the page that a change is made for may take to follow it, ms. */
const FOLLOWS = 1000;

/**
 * Tell every page script that the settings may have changed, or (`anew`) the packs. Tabs without one do not answer; that is expected. None is
 * waited for, as any may hang, but the tab that is named, so that whoever asks it next learns how it is now.
 */
export async function refreshPages(waitFor?: number, anew = false): Promise<void> {
  const tabs = await browser.tabs.query({});
  const following = tabs.map(({ id }) => id !== undefined && tellFrames(id, 'refresh', anew ? { anew } : {}, FOLLOWS));
  await following[tabs.findIndex(({ id }) => id !== undefined && id === waitFor)];
}
