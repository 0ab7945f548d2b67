import { browser } from '@wxt-dev/browser';
import { listen } from '../dom/listen.ts';

/** Whether the extension that this script belongs to was updated, switched off or removed under the open page. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/** Chromium closes the ports of an extension a moment before it lets go of its scripts; this is long enough, ms. */
const LET_GO = 300;
const SIGNS_OF_LIFE = ['visibilitychange', 'click', 'keydown', 'scroll'] as const;

/**
 * Run once when the extension is gone. A port tells at once while the background is awake; otherwise it is noticed at
 * the next sign of life on the page.
 */
export function whenOrphaned(run: () => void): void {
  const listening = new AbortController();
  const { signal } = listening;
  const check = () => {
    if (signal.aborted || !isOrphaned()) return;
    listening.abort();
    run();
  };
  for (const type of SIGNS_OF_LIFE) listen(window, type, check, { capture: true, passive: true, signal });
  try {
    browser.runtime.connect({ name: 'page' }).onDisconnect.addListener(() => setTimeout(check, LET_GO));
  } catch {
    check();
  }
}
