import { browser } from 'wxt/browser';
import { PUBLISHER_MATCHES } from './publishers.ts';

/** The match pattern that stands for every site. */
export const EVERY_SITE = '*://*/*';

/**
 * Whether a permission is one to mark a site by. Those are asked for by both schemes; by one alone the host of a pack is,
 * whose pages are nobody's to mark.
 */
export function isOfSite(origin: string): boolean {
  return origin.startsWith('*://') || origin === '<all_urls>';
}

/**
 * Match patterns of the sites that the reader has allowed beyond the listed publishers. The browser's own list is the
 * only record of them, so it cannot disagree with what the reader sees in the browser's settings.
 */
export async function readGrantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const listed = new Set([...PUBLISHER_MATCHES, ...readListed()]);
  return origins.filter((origin) => isOfSite(origin) && !listed.has(origin));
}

/** Match patterns of every site on which the extension may run as things are, listed or not. */
export async function readSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const listed = new Set(readListed());
  return origins.filter((origin) => isOfSite(origin) || listed.has(origin));
}

function readListed(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}
