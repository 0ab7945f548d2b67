import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { EntryView } from '../../knowledge/entry-view.ts';
import { send, sendToTab } from '../../messaging/send.ts';
import { PANEL_KEY, type PanelRequest } from '../../tabs/panel.ts';
import { readBasis } from '../entry/limits/read-basis.ts';
import { pauseBeforeAsking } from '../tab/ask-again.ts';
import { allowSites, annotateTab, saveSettings } from '../tab/reach-page.ts';
import { readTab } from '../tab/read-tab.ts';
import { siteOrigins } from '../tab/site-origins.ts';
import { NO_OFFERS, situationOf } from '../tab/situation.ts';
import { findTab, isPageOfItsOwn, type PopupTab } from '../tab/tab.ts';
import type { Trouble } from '../tab/trouble.tsx';
import { afterAsking, type PanelData } from './panel-data.ts';
import type { PanelViewProps } from './panel-view.tsx';
import { watchTab } from './watch-tab.ts';

/** The panel's data and what its controls do: everything that needs the browser. */
export function usePanel(): PanelViewProps {
  const [data, setData] = useState<PanelData | null>(null);
  const [jumped, setJumped] = useState<PanelViewProps['jumped']>(null);
  const [wanted, setWanted] = useState<EntryView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const tab = useRef<PopupTab | null>(null);
  const jumpedIn = useRef(0);
  // Answers about a page that is no longer the one beside the panel are dropped.
  const turn = useRef(0);
  const late = useRef(0);

  const refresh = useCallback(async () => {
    const now = ++turn.current;
    // The browser itself may refuse to say what an extension may.
    const found = await findTab().catch(() => null);
    const isSameTab = tab.current?.id === found?.id;
    const isSamePage = isSameTab && tab.current?.url === found?.url;
    const read = await readData(found, isSamePage ? late.current : 0);
    if (now !== turn.current) return;
    if (!isSameTab) {
      setJumped(null);
      setTrouble(null);
    }
    tab.current = found;
    late.current = read.late;
    setData((before) => afterAsking(isSamePage ? before : null, read));
    const entry = await takeWanted(found?.id ?? null).catch(() => null);
    if (entry) setWanted(entry);
  }, []);

  useEffect(() => {
    void refresh();
    return watchTab(() => tab.current?.id ?? null, refresh);
  }, [refresh]);

  useEffect(() => {
    const pause = data && pauseBeforeAsking(data);
    if (pause === null) return;
    const timer = setTimeout(refresh, pause);
    return () => clearTimeout(timer);
  }, [data, refresh]);

  const follow = async (doing: Promise<Trouble | null>) => {
    setTrouble(await doing);
    await refresh();
  };

  const actions: PanelViewProps['actions'] = {
    change: (patch) => follow(saveSettings(patch, tab.current).then((settings) => (settings ? null : 'failed'))),
    annotate: () => tab.current && follow(annotateTab(tab.current.id)),
    always: () => follow(allowSites(siteOrigins(tab.current?.url))),
    refresh: () => void refresh(),
    async jump(entry) {
      if (tab.current === null) return;
      const frame = data?.report?.found.find(({ id }) => id === entry)?.frame ?? 0;
      await uncover(tab.current.id);
      const answer = await sendToTab(tab.current.id, 'jump', { entry }, frame);
      const found = answer.ok && answer.value.found;
      jumpedIn.current = frame;
      setJumped(found ? 'there' : 'gone');
    },
    async jumpBack() {
      if (tab.current === null) return;
      await uncover(tab.current.id);
      await sendToTab(tab.current.id, 'jumpBack', {}, jumpedIn.current);
      setJumped(null);
    },
  };

  return { data, jumped, wanted, trouble, actions };
}

async function readData(tab: PopupTab | null, lateBefore: number): Promise<PanelData> {
  const [read, basis] = await Promise.all([readTab(tab, lateBefore).catch(() => null), readBasis()]);
  const nothing = { ...basis, views: [], leftOut: {} };
  if (!read) return { ...nothing, reason: 'failed', offers: NO_OFFERS, late: 0, site: null, report: null };
  // The panel lists what is found whether or not its category is marked.
  const { reason, offers, site } = situationOf(read);
  // A press here, unlike one on the toolbar button, does not let the browser tell what the tab is.
  const held = reason === 'unknownPage' ? NO_OFFERS : offers;
  const empty: PanelData = { ...nothing, reason, offers: held, late: read.late, site, report: read.report };
  if (!read.report || (reason !== null && reason !== 'allHidden')) return empty;
  const found = read.report.found.map(({ id }) => id);
  const claims = read.report.found.flatMap(({ id, category }) => (category === 'claim' ? id : []));
  const [views, leftOut] = await Promise.all([
    send('describeEntries', { entries: found }),
    send('leftOut', { entries: claims, named: found }),
  ]);
  if (!views.ok || !leftOut.ok) return { ...empty, reason: 'failed' };
  return { ...empty, reason: null, views: views.value, leftOut: leftOut.value };
}

/** A panel that is a page of its own hides the page it is about, and a hidden page does not scroll. */
async function uncover(tabId: number): Promise<void> {
  // One that is gone is noticed when it is asked.
  if (isPageOfItsOwn()) await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
}

/** The entry that the panel was opened at, once. */
async function takeWanted(tabId: number | null): Promise<EntryView | null> {
  const stored = await browser.storage.session.get(PANEL_KEY);
  const request = stored[PANEL_KEY] as PanelRequest | undefined;
  if (!request?.entry || request.tabId !== tabId) return null;
  await browser.storage.session.remove(PANEL_KEY);
  const answer = await send('describeEntry', { entry: request.entry });
  return answer.ok ? answer.value : null;
}
