import { type Browser, browser } from '@wxt-dev/browser';
import { isBeyondNotes } from '../../settings/follow-stored.ts';

/** After a sign that something has changed, this long without another until the panel looks again, ms. */
const SETTLE = 150;

/**
 * Tell when the panel should look again: another tab came to the front, the tab went to another page, its page was read
 * anew, the settings or the wish to open an entry changed, or the panel came back into view. Returns the way to stop.
 */
export function watchTab(current: () => number | null, look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, SETTLE);
  };
  const onUpdated = (tabId: number, { status, url }: { status?: string; url?: string }) => {
    if (tabId === current() && (status !== undefined || url !== undefined)) soon();
  };
  // What a page asks the background passes by here, too: it asks whenever it has been read anew.
  const onMessage = (_: unknown, { tab }: Browser.runtime.MessageSender) => {
    if (tab?.id !== undefined && tab.id === current()) soon();
  };
  // What the reader notes is no reason to look again: the field that shows it follows by itself.
  const onStored = (changes: object) => {
    if (isBeyondNotes(changes)) soon();
  };
  const onVisible = () => {
    if (document.visibilityState === 'visible') soon();
  };
  browser.tabs.onActivated.addListener(soon);
  browser.tabs.onRemoved.addListener(soon);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.runtime.onMessage.addListener(onMessage);
  browser.storage.onChanged.addListener(onStored);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    clearTimeout(timer);
    browser.tabs.onActivated.removeListener(soon);
    browser.tabs.onRemoved.removeListener(soon);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.runtime.onMessage.removeListener(onMessage);
    browser.storage.onChanged.removeListener(onStored);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
