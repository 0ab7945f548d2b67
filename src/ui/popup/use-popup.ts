import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sendToTab } from '../../messaging/send.ts';
import { EVERY_SITE } from '../../settings/granted-sites.ts';
import type { SettingsPatch } from '../../settings/schema.ts';
import { showPanel } from '../../tabs/panel.ts';
import { usePending } from '../components/use-pending.ts';
import { type Basis, readBasis } from '../entry/limits/read-basis.ts';
import { pauseBeforeAsking } from '../tab/ask-again.ts';
import { allowSites, annotateTab, saveSettings } from '../tab/reach-page.ts';
import { readTab } from '../tab/read-tab.ts';
import { siteOrigins } from '../tab/site-origins.ts';
import { type PopupData, situationOf } from '../tab/situation.ts';
import { findTab, isPageOfItsOwn, type PopupTab } from '../tab/tab.ts';
import type { Trouble } from '../tab/trouble.tsx';
import type { PopupActions, PopupViewProps } from './popup-view.tsx';

/** How often a tab is asked that does not tell its address, and after how many ms; one of the browser's own never does. */
const MOST_TIMES = 10;
const UNKNOWN_PAUSE = 200;

/** The popup's data and what its controls do: everything that needs the browser. */
export function usePopup(): PopupViewProps {
  const [tab, setTab] = useState<PopupTab | null>(null);
  const [data, setData] = useState<PopupData | null>(null);
  const [basis, setBasis] = useState<Basis | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  // An answer that was overtaken is dropped.
  const turn = useRef(0);
  const late = useRef(0);

  const refresh = useCallback(async () => {
    const now = ++turn.current;
    // The browser itself may refuse to say what an extension may.
    const found = await findTab().catch(() => null);
    const read = await readTab(found, late.current).catch(() => null);
    if (now !== turn.current) return;
    late.current = read?.late ?? 0;
    setTab(found);
    if (read) setData(read);
    else setTrouble('failed');
  }, []);

  useEffect(() => {
    void refresh();
    void readBasis().then(setBasis);
    const onUpdated = (_: number, change: { status?: string }) => {
      if (change.status === 'complete') void refresh();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => browser.tabs.onUpdated.removeListener(onUpdated);
  }, [refresh]);

  const unknownFor = useRef(0);
  useEffect(() => {
    if (data === null) return;
    const pause = pauseBeforeAsking({ reason: situationOf(data).reason, late: data.late });
    // A browser may be slower to give the right to the tab's address than to open the popup.
    const isUnknown = data.url === undefined && unknownFor.current++ < MOST_TIMES;
    const wait = pause ?? (isUnknown ? UNKNOWN_PAUSE : null);
    if (wait === null) return;
    const timer = setTimeout(refresh, wait);
    return () => clearTimeout(timer);
  }, [data, refresh]);

  const follow = async (doing: Promise<Trouble | null>) => {
    setTrouble(await doing);
    await refresh();
  };

  const { show, during } = usePending();
  const change = async (patch: SettingsPatch) => {
    await during(patch, async () => {
      const settings = await saveSettings(patch, tab);
      setTrouble(settings ? null : 'failed');
      if (settings) setData((before) => before && { ...before, settings });
    });
    await refresh();
  };

  const actions: PopupActions = {
    change: (patch) => void change(patch),
    annotate: () => tab && follow(annotateTab(tab.id)),
    always: () => follow(allowSites(siteOrigins(tab?.url))),
    allowEverySite: () => follow(allowSites([EVERY_SITE])),
    revoke: (origin) => follow(giveBack(origin)),
    async openOptions(section = '') {
      await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}`) });
      if (!isPageOfItsOwn()) window.close();
    },
    async jump(entry) {
      const frame = data?.report?.found.find(({ id }) => id === entry)?.frame;
      const answer = tab && (await sendToTab(tab.id, 'jump', { entry }, frame));
      const jumped = answer?.ok === true && answer.value.found;
      setTrouble(jumped ? null : 'gone');
      // On a phone the popup covers the page.
      if (jumped && matchMedia('(pointer: coarse)').matches) window.close();
    },
    async openPanel() {
      // First thing in the click, like asking for permission.
      if (tab) await showPanel(tab.id, null);
      if (!isPageOfItsOwn()) window.close();
    },
  };

  return { data: data && { ...data, settings: show(data.settings) }, basis, trouble, actions };
}

async function giveBack(origin: string): Promise<Trouble | null> {
  const isRemoved = await browser.permissions.remove({ origins: [origin] }).catch(() => false);
  return isRemoved ? null : 'failed';
}
