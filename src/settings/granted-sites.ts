import { browser } from 'wxt/browser';
import { readPackHosts } from './pack-hosts.ts';
import { PUBLISHER_MATCHES } from './publishers.ts';

/** The match pattern that stands for every site. */
export const EVERY_SITE = '*://*/*';

/** Whether a match pattern stands for every site. */
export function isEverySite(origin: string): boolean {
  return origin === EVERY_SITE || origin === '<all_urls>';
}

/**
 * Those of some match patterns that are of sites to mark, and not of the hosts of packs, whose pages are nobody's to mark.
 * A disk that does not tell which these are keeps no site from being marked.
 */
export async function onlySites(origins: readonly string[]): Promise<string[]> {
  const ofPacks = new Set(await readPackHosts().catch(() => []));
  return origins.filter((origin) => !ofPacks.has(origin));
}

/** Match patterns of every site on which the extension may run as things are, listed or not. */
export async function readSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return onlySites(origins);
}

/**
 * Match patterns of the sites that the reader has allowed beyond the listed publishers. The browser's own list is the
 * only record of them, so it cannot disagree with what the reader sees in the browser's settings.
 */
export async function readGrantedSites(): Promise<string[]> {
  const { host_permissions = [] } = browser.runtime.getManifest();
  const listed = new Set([...PUBLISHER_MATCHES, ...host_permissions]);
  return (await readSites()).filter((origin) => !listed.has(origin));
}
