import { browser } from 'wxt/browser';
import { PUBLISHER_MATCHES } from './publishers.ts';

/** The match pattern that stands for every site. */
export const EVERY_SITE = '*://*/*';

/**
 * Match patterns of the sites that the reader has allowed beyond the listed publishers. The browser's own list is the
 * only record of them, so it cannot disagree with what the reader sees in the browser's settings.
 */
export async function readGrantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const listed = new Set([...PUBLISHER_MATCHES, ...(browser.runtime.getManifest().host_permissions ?? [])]);
  return origins.filter((origin) => !listed.has(origin));
}
