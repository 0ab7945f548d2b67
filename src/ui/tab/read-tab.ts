import { send } from '../../messaging/send.ts';
import { covers } from '../../settings/covers.ts';
import { readGrantedSites, readSites } from '../../settings/granted-sites.ts';
import { askForBarrier, barrierByIcon } from './find-barrier.ts';
import { siteOrigins } from './site-origins.ts';
import type { TabState } from './situation.ts';
import type { PopupTab } from './tab.ts';

/** What is known of a tab, which has not answered so many times before; null when the settings cannot be read. */
export async function readTab(tab: PopupTab | null, lateBefore = 0): Promise<TabState | null> {
  const [settings, report, allowed, granted] = await Promise.all([
    send('readSettings', { incognito: tab?.incognito ?? false }),
    tab && send('readPage', { tabId: tab.id }),
    mayRunOn(tab?.url),
    readGrantedSites(),
  ]);
  if (!settings.ok) return null;
  const noReport = report && !report.ok ? report.error.code : null;
  const read = {
    ...{ settings: settings.value, url: tab?.url, allowed, granted },
    incognito: tab?.incognito ?? false,
    report: report?.ok ? report.value : null,
    noReport,
    late: noReport === 'late' ? lateBefore + 1 : 0,
  };
  return { ...read, barrier: tab && (await findBarrier(tab, read)) };
}

/** Only where there is no other answer, and where the extension may run anyway: not while a page is yet to come. */
async function findBarrier(
  tab: PopupTab,
  { report, noReport, allowed }: Pick<TabState, 'report' | 'noReport' | 'allowed'>,
) {
  const isOpen = allowed && tab.isLoaded && noReport === 'unreachable';
  const mayAsk = report ? report.state === 'no-article' : isOpen;
  return barrierByIcon(tab.icon) ?? (mayAsk ? askForBarrier(tab) : null);
}

async function mayRunOn(url: string | undefined): Promise<boolean> {
  if (url === undefined || siteOrigins(url).length === 0) return false;
  return (await readSites()).some((pattern) => covers(pattern, url));
}
