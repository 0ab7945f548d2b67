import { type Browser, browser } from 'wxt/browser';

/** The tab of this number; undefined when there is none. */
export async function tabById(tabId: number): Promise<Browser.tabs.Tab | undefined> {
  try {
    return await browser.tabs.get(tabId);
  } catch {
    return undefined;
  }
}
