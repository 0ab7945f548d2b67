import { type Browser, browser } from 'wxt/browser';
import { checkReport, type Summarize } from '../messaging/page-report.ts';
import type { OpenArticle } from '../messaging/protocol.ts';
import { sendToTab } from '../messaging/send.ts';

/** How long a page may take to tell of itself, ms; one that hangs is not listed. */
const TELLS = 1000;
/** As many as anybody chooses among. */
const MOST = 50;

type Tab = Pick<Browser.tabs.Tab, 'id' | 'incognito'>;

/**
 * The pages on which something is marked, beside one: in the order of their tabs. Pages are asked themselves, so that only
 * those are told of on which the extension runs; a tab of a private window is listed beside such tabs alone.
 */
export async function listArticles(beside: Tab, summarize: Summarize): Promise<OpenArticle[]> {
  const tabs = (await browser.tabs.query({ discarded: false })).filter(
    ({ id, incognito }) => id !== beside.id && incognito === beside.incognito,
  );
  const told = await Promise.all(tabs.map(({ id }) => (id === undefined ? null : readTitle(id, summarize))));
  return told.filter((article) => article !== null).slice(0, MOST);
}

async function readTitle(tabId: number, summarize: Summarize): Promise<OpenArticle | null> {
  const said = await sendToTab(tabId, 'report', {}, 0, TELLS);
  const report = said.ok ? await checkReport(said.value, summarize) : null;
  if (report?.state !== 'marked' || report.found.length === 0) return null;
  const { title, address } = report.facts;
  // Both are the page's own words.
  const name = title.trim() || URL.parse(address)?.host;
  return name ? { tabId, title: name } : null;
}
