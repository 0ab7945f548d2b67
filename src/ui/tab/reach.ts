import { isEverySite } from '../../settings/granted-sites.ts';
import { siteOf } from '../../settings/site.ts';
import type { TabState } from './situation.ts';

/** By what right the extension runs on a page; a key of the texts under `popup.ladder.reach`. */
export interface Reach {
  by: 'publisher' | 'site' | 'everywhere' | 'once' | 'nowhere';
  /** The match pattern that the reader has allowed and may take back, when it is that. */
  origin: string | null;
}

/** The match pattern that stands for every site, if the reader has allowed it. */
export function findEverySite(granted: readonly string[]): string | null {
  return granted.find(isEverySite) ?? null;
}

/** Why the extension runs on the page, the widest reason first. */
export function reachOf({
  url,
  report,
  allowed,
  granted,
}: Pick<TabState, 'url' | 'report' | 'allowed' | 'granted'>): Reach {
  if (!allowed) return { by: report ? 'once' : 'nowhere', origin: null };
  const everySite = findEverySite(granted);
  if (everySite) return { by: 'everywhere', origin: everySite };
  const origin = granted.find((pattern) => covers(pattern, siteOf(url)));
  return origin ? { by: 'site', origin } : { by: 'publisher', origin: null };
}

/** Whether a match pattern holds for a site; the reader allows whole sites only, so the host tells. */
function covers(pattern: string, site: string | null): boolean {
  const host = /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1]?.replace(/^(\*\.)?(www\.)?/, '');
  return (
    site !== null && host !== undefined && (site === host || (pattern.includes('*.') && site.endsWith(`.${host}`)))
  );
}
