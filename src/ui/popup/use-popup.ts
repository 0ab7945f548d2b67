import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { send } from '../../messaging/send.ts';
import { hasProjects } from '../../projects/projects.ts';
import { EVERY_SITE } from '../../settings/granted-sites.ts';
import { showPanel } from '../../tabs/panel.ts';
import { type Basis, readBasis } from '../entry/limits/read-basis.ts';
import { allowSites, goToMention } from '../tab/reach-page.ts';
import { isPageOfItsOwn } from '../tab/tab.ts';
import type { Trouble } from '../tab/trouble.tsx';
import { useTab } from '../tab/use-tab.ts';
import type { PopupActions, PopupViewProps } from './popup-view.tsx';

/** How often a tab is asked that does not tell its address, and after how many ms; one of the browser's own never does. */
const MOST_TIMES = 10;
const UNKNOWN_PAUSE = 200;

const readNoMore = async () => null;

/** The popup's data and what its controls do: everything that needs the browser. */
export function usePopup(): PopupViewProps {
  const { tab, read, trouble, refresh, follow, setTrouble, actions: shared } = useTab(readNoMore);
  const [basis, setBasis] = useState<Basis | null>(null);
  const [makesPacks, setMakesPacks] = useState(false);
  const data = read?.state ?? null;

  useEffect(() => {
    void readBasis().then(setBasis);
    void hasProjects().then(setMakesPacks, () => undefined);
    const onUpdated = (_: number, change: { status?: string }) => {
      if (change.status === 'complete') void refresh();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => browser.tabs.onUpdated.removeListener(onUpdated);
  }, [refresh]);

  const unknownFor = useRef(0);
  useEffect(() => {
    // A browser may be slower to give the right to the tab's address than to open the popup.
    if (!data || data.url !== undefined || unknownFor.current++ >= MOST_TIMES) return;
    const timer = setTimeout(refresh, UNKNOWN_PAUSE);
    return () => clearTimeout(timer);
  }, [data, refresh]);

  const actions: PopupActions = {
    ...shared,
    allowEverySite: () => follow(allowSites([EVERY_SITE])),
    revoke: (origin) => follow(giveBack(origin)),
    async openOptions(section = '') {
      await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}`) });
      if (!isPageOfItsOwn()) window.close();
    },
    async jump(entry) {
      const jumped = tab.current !== null && (await goToMention(tab.current, data?.report ?? null, entry)).found;
      setTrouble(jumped ? null : 'gone');
      // On a phone the popup covers the page.
      if (jumped && matchMedia('(pointer: coarse)').matches) window.close();
    },
    async openPanel() {
      // First thing in the click, like asking for permission.
      if (tab.current) await showPanel(tab.current.id, null);
      if (!isPageOfItsOwn()) window.close();
    },
    async addPage() {
      if (tab.current) await send('capturePage', { tabId: tab.current.id });
      if (!isPageOfItsOwn()) window.close();
    },
  };

  const isAuthor = makesPacks && tab.current?.incognito === false;
  return { data, basis, isAuthor, trouble: trouble ?? (read?.isFailed ? 'failed' : null), actions };
}

async function giveBack(origin: string): Promise<Trouble | null> {
  return (await send('leaveSite', { origin })).ok ? null : 'failed';
}
