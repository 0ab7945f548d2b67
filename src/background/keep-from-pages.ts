import { type Browser, browser } from 'wxt/browser';

/**
 * Keep what is stored to ourselves: else the scripts in pages, which run beside the page's own code, could read all of the
 * reader's notes and settings. They ask for what they need. Firefox has no such switch.
 */
export function keepFromPages(): void {
  const local: Partial<Browser.storage.StorageArea> = browser.storage.local;
  void local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
