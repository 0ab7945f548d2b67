import { browser } from 'wxt/browser';
import { onlySites, readGrantedSites } from '../settings/granted-sites.ts';
import { inStep } from './in-step.ts';
import { injectPage } from './inject.ts';
import { PAGE_FILES, PAGE_REGISTRATION } from './page-script.ts';

const SCRIPT_ID = 'always-on';

const REGISTERED = {
  runAt: PAGE_REGISTRATION.run_at,
  allFrames: PAGE_REGISTRATION.all_frames,
  matchOriginAsFallback: PAGE_REGISTRATION.match_origin_as_fallback,
  persistAcrossSessions: true,
  // As in the manifest; Chromium does not know the key.
  ...(import.meta.env.FIREFOX && { cssOrigin: 'user' as const }),
};

/** Make the page script run on every site that the reader has allowed beyond the listed publishers. */
export const syncAlwaysOn = inStep('registering the page script', async () => {
  const matches = await readGrantedSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = { id: SCRIPT_ID, matches, ...PAGE_FILES, ...REGISTERED };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
});

/**
 * Annotate the page in front at once when the reader has just allowed its site: the browser's question may have closed
 * the popup that asked.
 */
export async function annotateAllowed(origins: readonly string[]): Promise<void> {
  const sites = await onlySites(origins);
  if (sites.length === 0) return;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true, url: sites });
  if (tab?.id !== undefined) await injectPage(tab.id);
}
