import { browser } from 'wxt/browser';

export interface PopupTab {
  id: number;
  /** Undefined without permission for the tab's host. */
  url: string | undefined;
  /** Address of its picture; undefined where it has none, or where its own address is not told. */
  icon: string | undefined;
  isLoaded: boolean;
  /** Whether it is in a private window. */
  incognito: boolean;
}

/**
 * The tab that the popup stands for: the one named in its address (`popup.html?tab=12`, for screens and tests where it
 * is a page of its own), else the active one of the window.
 */
export async function findTab(search = location.search): Promise<PopupTab | null> {
  const named = new URLSearchParams(search).get('tab');
  const tab = named === null ? await activeTab() : await browser.tabs.get(Number(named)).catch(() => undefined);
  if (tab?.id === undefined) return null;
  const { id, url, favIconUrl, status, incognito } = tab;
  return { id, url, icon: favIconUrl, isLoaded: status === 'complete', incognito };
}

/** Whether this is a page of its own that names the tab it stands for, and not part of the browser's window. */
export function isPageOfItsOwn(search = location.search): boolean {
  return new URLSearchParams(search).has('tab');
}

async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
