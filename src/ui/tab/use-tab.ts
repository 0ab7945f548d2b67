import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Latest } from '../../async/latest.ts';
import type { SettingsPatch } from '../../settings/schema.ts';
import { usePending } from '../components/use-pending.ts';
import { afterAsking, pauseBeforeAsking } from './ask-again.ts';
import { allowSites, annotateTab, saveSettings } from './reach-page.ts';
import { readTab } from './read-tab.ts';
import { siteOrigins } from './site-origins.ts';
import { situationOf, type TabState } from './situation.ts';
import { findTab, type PopupTab } from './tab.ts';
import type { Trouble } from './trouble.tsx';

/** What was read of a tab last. */
interface TabRead<More> {
  /** Null where none of it could be read yet; what was read before stays while the same page is in the tab. */
  state: TabState | null;
  /** Whether nothing could be read the last time. */
  isFailed: boolean;
  /** What the caller reads beside it. */
  more: More;
}

interface TabInUse<More> {
  /** The tab; null until it is found, or where the browser does not tell. */
  tab: RefObject<PopupTab | null>;
  /** Null until the browser has answered. The settings are as they are once all changes are made that were asked for. */
  read: TabRead<More> | null;
  trouble: Trouble | null;
  /** Read the tab anew. */
  refresh: () => Promise<void>;
  /** Do something that may change what there is to read; what was in the way is told. */
  follow: (doing: Promise<Trouble | null>) => Promise<void>;
  /** Tell what was in the way of something, or (null) that nothing was. */
  setTrouble: (trouble: Trouble | null) => void;
  actions: {
    change: (patch: SettingsPatch) => Promise<void>;
    annotate: () => void;
    always: () => void;
  };
}

/**
 * The tab that popup or panel stands beside, what is known of it, and what can be done about it. A page that is not ready
 * to answer is asked again.
 *
 * @param readMore what else to read whenever the tab is, by what was read of it (null: nothing could be); the same
 *   function each time
 */
export function useTab<More>(readMore: (state: TabState | null) => Promise<More>): TabInUse<More> {
  const [read, setRead] = useState<TabRead<More> | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { show, during } = usePending();
  const tab = useRef<PopupTab>(null);
  const last = useRef<TabState | null>(null);
  const asking = useRef(new Latest());

  const refresh = useCallback(async () => {
    const isLatest = asking.current.begin();
    // The browser itself may refuse to say what an extension may.
    const found = await findTab().catch(() => null);
    const isSameTab = tab.current?.id === found?.id;
    const before = isSameTab && tab.current?.url === found?.url ? last.current : null;
    const now = await readTab(found, before?.late).catch(() => null);
    const state = now && afterAsking(before, now);
    const more = await readMore(state);
    if (!isLatest()) return;
    if (!isSameTab) setTrouble(null);
    tab.current = found;
    last.current = state ?? before;
    setRead({ state: last.current, isFailed: state === null, more });
  }, [readMore]);

  useEffect(() => void refresh(), [refresh]);

  useEffect(() => {
    if (!read?.state || read.isFailed) return;
    const pause = pauseBeforeAsking({ reason: situationOf(read.state).reason, late: read.state.late });
    if (pause === null) return;
    const timer = setTimeout(refresh, pause);
    return () => clearTimeout(timer);
  }, [read, refresh]);

  const follow = async (doing: Promise<Trouble | null>) => {
    setTrouble(await doing);
    await refresh();
  };

  const change = async (patch: SettingsPatch) => {
    await during(patch, async () => {
      const settings = await saveSettings(patch, tab.current);
      setTrouble(settings ? null : 'failed');
      if (settings) setRead((before) => (before?.state ? { ...before, state: { ...before.state, settings } } : before));
    });
    await refresh();
  };

  const shown = read?.state ? { ...read, state: { ...read.state, settings: show(read.state.settings) } } : read;
  return {
    ...{ tab, read: shown, trouble, refresh, follow, setTrouble },
    actions: {
      change,
      annotate: () => tab.current && void follow(annotateTab(tab.current.id)),
      // First thing in the click: a browser asks only while it is being handled.
      always: () => void follow(allowSites(siteOrigins(tab.current?.url))),
    },
  };
}
