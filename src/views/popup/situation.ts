import type { PageReport } from '../../messaging/protocol.ts';
import type { Settings } from '../../settings/schema.ts';
import { siteOf } from '../../settings/site.ts';

/** What the popup knows of the tab it stands for. */
export interface PopupData {
  settings: Settings;
  /** Undefined where the browser does not tell it. */
  url: string | undefined;
  /** Null when no page script answers. */
  report: PageReport | null;
  /** Whether the page script may run on this site by itself. */
  allowed: boolean;
}

/** Why nothing is marked; a key of the texts under `popup.reason`. */
export type Reason =
  | 'reading'
  | 'offEverywhere'
  | 'offSite'
  | 'noPermission'
  | 'notStarted'
  | 'browserPage'
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

const NOTHING = { annotate: false, always: false };

/** What to tell the reader about the page, and what to offer. Being switched off comes before everything else. */
export function situationOf({ settings, url, report, allowed }: PopupData): Situation {
  const site = report || allowed ? siteOf(url) : null;
  const told = (reason: Reason | null, offers = NOTHING): Situation => ({ reason, site, offers });

  if (!settings.enabled) return told('offEverywhere');
  if (report?.settings.off === 'site' || (site !== null && settings.sitesOff.includes(site))) return told('offSite');
  if (report) return told(reasonOf(report, settings));
  if (url === undefined) return told('unknownPage', { annotate: true, always: false });
  if (siteOf(url) === null) return told('browserPage');
  return allowed
    ? told('notStarted', { annotate: true, always: false })
    : told('noPermission', { annotate: true, always: true });
}

function reasonOf({ state, found }: PageReport, { categories }: Settings): Reason | null {
  switch (state) {
    case 'marked':
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
