import type { Failure, PageReport } from '../../messaging/protocol.ts';
import type { Settings } from '../../settings/schema.ts';
import { siteOf } from '../../settings/site.ts';
import { isSilent } from './ask-again.ts';
import type { Barrier } from './find-barrier.ts';

/** What is known of a tab, in popup and panel alike. */
export interface TabState {
  settings: Settings;
  /** Undefined where the browser does not tell it. */
  url: string | undefined;
  /** What the page says, or has said last while it does not answer in time; null where there is nothing of that. */
  report: PageReport | null;
  /** Why the page has not answered, `unreachable` where no page script runs; null where it has, or there is no tab. */
  noReport: Failure['code'] | null;
  /** How often in a row the page has not answered in time. */
  late: number;
  /** Whether the page script may run on this site by itself. */
  allowed: boolean;
  /** Match patterns of the sites that the reader has allowed beyond the listed publishers. */
  granted: string[];
  /** Whether the tab is in a private window. */
  incognito: boolean;
  /** What keeps extensions out of the page, as far as the browser tells beside its address. */
  barrier: Barrier | null;
}

/** Why nothing is marked; a key of the texts under `popup.reason`. */
export type Reason =
  | 'reading'
  | 'noAnswer'
  | 'offEverywhere'
  | 'offSite'
  | 'noPermission'
  | 'notStarted'
  | 'browserPage'
  | 'extensionPage'
  | 'filePage'
  | 'storePage'
  | Barrier
  | 'unknownPage'
  | 'noArticle'
  | 'nothingKnown'
  | 'allHidden'
  | 'failed';

export interface Situation {
  /** Null when something is marked. */
  reason: Reason | null;
  /** Host without `www.`, when this page belongs to a site that can be switched off. */
  site: string | null;
  /** What the reader can do about it. */
  offers: { annotate: boolean; always: boolean };
}

export const NO_OFFERS = { annotate: false, always: false };

/** What to tell the reader about the page, and what to offer. Being switched off comes before everything else. */
export function situationOf(data: TabState): Situation {
  const { settings, url, report, noReport, allowed, incognito, barrier } = data;
  const site = report || allowed ? siteOf(url) : null;
  const told = (reason: Reason | null, offers = NO_OFFERS): Situation => ({ reason, site, offers });

  if (!settings.enabled) return told('offEverywhere');
  if (report?.settings.off === 'site' || (site !== null && settings.sitesOff.includes(site))) return told('offSite');
  const closed = url === undefined ? null : (closedOf(url) ?? barrier);
  if (report) return told(closed === 'pdf' ? closed : reasonOf(report, settings));
  // It runs there, but is not done with it, or could not do it.
  if (noReport === 'late') return told(isSilent(data) ? 'noAnswer' : 'reading');
  if (noReport !== null && noReport !== 'unreachable' && noReport !== 'not-found') return told('failed');
  if (url === undefined) return told('unknownPage', { annotate: true, always: false });
  if (closed) return told(closed);
  return allowed
    ? told('notStarted', { annotate: true, always: false })
    : // The browser would keep a site that is allowed longer than it keeps a private window.
      told('noPermission', { annotate: true, always: !incognito });
}

// Where browsers let no extension read, whatever the reader allows.
const STORES = ['addons.mozilla.org', 'chromewebstore.google.com', 'microsoftedge.microsoft.com'];

/** Why a page can never be read, as its address tells; null when it may be. */
function closedOf(url: string): Reason | null {
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'file:') return 'filePage';
  if (protocol.endsWith('-extension:')) return 'extensionPage';
  if (siteOf(url) === null) return 'browserPage';
  if (STORES.includes(hostname)) return 'storePage';
  return /\.pdf$/i.test(pathname) ? 'pdf' : null;
}

function reasonOf({ state, found }: PageReport, { categories }: Settings): Reason | null {
  switch (state) {
    case 'marked':
    // The list is there, and says so.
    case 'taken-away':
      return found.some(({ category }) => categories[category]) ? null : 'allHidden';
    case 'no-article':
      return 'noArticle';
    case 'nothing-known':
      return 'nothingKnown';
    // The page has not yet heard that it is on again.
    case 'off':
    case 'reading':
      return 'reading';
    case 'failed':
      return 'failed';
  }
}
