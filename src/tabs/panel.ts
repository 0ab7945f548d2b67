import { type Browser, browser } from 'wxt/browser';
import { Turns } from '../async/turns.ts';
import { tabById } from './tab-by-id.ts';

/** What the panel is to show, kept for the session: the tab it stands beside, and an entry to open it at, or the note on it. */
export const PANEL_KEY = 'panel';
export interface PanelRequest {
  tabId: number;
  entry: string | null;
  atNote?: boolean;
}

/** The panel's place in Chromium's window and in Firefox's; a browser has one of them or, on a phone, none. */
interface WithPanel {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
  sidebarAction?: { open?(): Promise<void>; isOpen?(of: object): Promise<boolean> };
}

// However many ask at once for the panel of a tab, there is one.
const turns = new Turns<number>();

/** How long a new tab may take to show the panel, ms; until then it is not found when somebody looks for it. */
const APPEARS = 3000;

/**
 * Show the side panel beside a tab, at an entry when named, or at the reader's note on it. Firefox opens its sidebar only for a click on one of our own
 * surfaces; elsewhere, unless it is open already, the panel comes as a tab: the one that is open for this tab, or a new
 * one. Where `isWanted` turns out false, as the entry does not exist, nothing is remembered and no tab opened; resolves
 * to the same.
 */
export async function showPanel(
  tabId: number,
  entry: string | null,
  isWanted: Promise<boolean> = Promise.resolve(true),
  atNote = false,
): Promise<boolean> {
  // Opening comes first: the browser allows it only while it is still handling the reader's click.
  const opening = openBeside(tabId);
  if (!(await isWanted)) return false;
  const request: PanelRequest = { tabId, entry, ...(atNote && { atNote }) };
  await browser.storage.session.set({ [PANEL_KEY]: request });
  await forgetGonePanel();
  if (!(await opening)) await turns.run(tabId, () => showTab(browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`)));
  return true;
}

/** Forget what the panel is to show beside a tab that is gone: that may have been one of a private window. */
export async function forgetGonePanel(): Promise<void> {
  const { [PANEL_KEY]: request } = await browser.storage.session.get(PANEL_KEY);
  const isGone = request && !(await tabById((request as PanelRequest).tabId));
  if (isGone) await browser.storage.session.remove(PANEL_KEY);
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

/** Bring the tab with a page of ours to the front, or open it. */
async function showTab(url: string): Promise<void> {
  const [open] = await browser.tabs.query({ url });
  if (open?.id === undefined) return createTab(url);
  await browser.tabs.update(open.id, { active: true });
  // Phones have no windows.
  await browser.windows?.update(open.windowId, { focused: true });
}

async function createTab(url: string): Promise<void> {
  const { promise: loaded, resolve } = Promise.withResolvers<void>();
  const onUpdated = (_: number, { status }: { status?: string }, tab: Browser.tabs.Tab) => {
    if (status === 'complete' && tab.url === url) resolve();
  };
  const timer = setTimeout(resolve, APPEARS);
  browser.tabs.onUpdated.addListener(onUpdated);
  try {
    await browser.tabs.create({ url });
    await loaded;
  } finally {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(onUpdated);
  }
}
