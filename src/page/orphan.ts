import { browser } from '@wxt-dev/browser';

/** Whether the extension that this script belongs to was updated, switched off or removed under the open page. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/**
 * Run once when the extension is gone. A port tells at once while the background is awake; otherwise it is noticed at
 * the next sign of life on the page.
 */
export function whenOrphaned(document: Document, run: () => void): void {
  const check = () => {
    if (!isOrphaned()) return;
    for (const type of ['visibilitychange', 'click', 'keydown', 'scroll']) document.removeEventListener(type, check);
    run();
  };
  for (const type of ['visibilitychange', 'click', 'keydown', 'scroll']) {
    document.addEventListener(type, check, { passive: true });
  }
  try {
    browser.runtime.connect({ name: 'page' }).onDisconnect.addListener(check);
  } catch {
    check();
  }
}
