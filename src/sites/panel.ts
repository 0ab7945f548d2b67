import { browser } from 'wxt/browser';

/** What the panel is to show, kept for the session: the tab it stands beside, and an entry to open it at. */
export const PANEL_KEY = 'panel';
export interface PanelRequest {
  tabId: number;
  entry: string | null;
}

/** The panel's place in Chromium's window and in Firefox's; a browser has one of them or, on a phone, none. */
interface WithPanel {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
  sidebarAction?: { open?(): Promise<void>; isOpen?(of: object): Promise<boolean> };
}

/**
 * Show the side panel beside a tab, at an entry when named. Firefox opens its sidebar only for a click on one of our own
 * surfaces; elsewhere, unless it is open already, the panel comes as a tab.
 */
export async function showPanel(tabId: number, entry: string | null): Promise<void> {
  // Opening comes first: the browser allows it only while it is still handling the reader's click.
  const opening = openBeside(tabId);
  const request: PanelRequest = { tabId, entry };
  await browser.storage.session.set({ [PANEL_KEY]: request });
  if (!(await opening)) await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`) });
}

/** Whether the panel is open in the browser's own window, now or before. */
async function openBeside(tabId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as WithPanel;
  try {
    const opening = sidebarAction?.open?.() ?? sidePanel?.open({ tabId });
    await opening;
    return opening !== undefined;
  } catch {
    return (await sidebarAction?.isOpen?.({})) ?? false;
  }
}
