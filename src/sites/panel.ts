import { browser } from 'wxt/browser';

/** What the panel is to show, kept for the session: the tab it stands beside, and an entry to open it at. */
export const PANEL_KEY = 'panel';
export interface PanelRequest {
  tabId: number;
  entry: string | null;
}

/** Chromium's side panel, which the polyfill passes on and its types do not know. */
interface WithSidePanel {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
}

/**
 * Show the side panel beside a tab, at an entry when named. A browser that opens its sidebar only for a click on its own
 * surfaces gets the panel as a tab.
 */
export async function showPanel(tabId: number, entry: string | null): Promise<void> {
  // Opening comes first: the browser allows it only while it is still handling the reader's click.
  const opening = (browser as WithSidePanel).sidePanel?.open({ tabId });
  const request: PanelRequest = { tabId, entry };
  await browser.storage.session.set({ [PANEL_KEY]: request });
  const opened = await opening?.then(
    () => true,
    () => false,
  );
  if (!opened) await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`) });
}
