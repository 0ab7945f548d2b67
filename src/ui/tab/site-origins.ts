import { siteOf } from '../../settings/site.ts';

/**
 * Match patterns to ask for when a reader wants a page's site marked always: its host without `www.`, and what lies
 * under it. Empty when it has none.
 */
export function siteOrigins(url: string | undefined): string[] {
  const site = siteOf(url);
  if (site === null) return [];
  // An address in numbers, or a name without a dot, has nothing under it.
  const alone = !site.includes('.') || /^[\d.]+$|^\[/.test(site);
  return [alone ? `*://${site}/*` : `*://*.${site}/*`];
}
