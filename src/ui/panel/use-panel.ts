import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Answer } from '../../messaging/protocol.ts';
import { send, sendToTab } from '../../messaging/send.ts';
import { PANEL_KEY, type PanelRequest } from '../../tabs/panel.ts';
import { readBasis } from '../entry/limits/read-basis.ts';
import { goToMention } from '../tab/reach-page.ts';
import { NO_OFFERS, situationOf, type TabState } from '../tab/situation.ts';
import { isPageOfItsOwn } from '../tab/tab.ts';
import { useTab } from '../tab/use-tab.ts';
import { createNoteKeeper } from './note/note-keeper.ts';
import type { EntryDetails, PanelData } from './panel-data.ts';
import type { PanelViewProps } from './panel-view.tsx';
import { watchTab } from './watch-tab.ts';

/** The panel's data and what its controls do: everything that needs the browser. */
export function usePanel(): PanelViewProps {
  const { tab, read, trouble, refresh, actions: shared } = useTab(readData);
  const [jumped, setJumped] = useState<PanelViewProps['jumped']>(null);
  const [wanted, setWanted] = useState<PanelViewProps['wanted']>(null);
  const jumpedIn = useRef(0);
  const data = read?.more ?? null;
  const tabId = tab.current?.id ?? null;

  useEffect(() => watchTab(() => tab.current?.id ?? null, refresh), [tab, refresh]);

  // The jump was on the page of another tab.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is by the tab that this comes to pass.
  useEffect(() => setJumped(null), [tabId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for whenever the tab is read.
  useEffect(() => {
    void takeWanted(tabId)
      .catch(() => null)
      .then((details) => details && setWanted(details));
  }, [data]);

  const isPrivate = data?.isPrivate ?? true;
  const notes = useMemo(() => createNoteKeeper(isPrivate), [isPrivate]);

  const openArticles = useCallback(
    async () => (tabId === null ? null : orNull(await send('openArticles', { tabId }))),
    [tabId],
  );

  const actions: PanelViewProps['actions'] = {
    ...shared,
    refresh: () => void refresh(),
    ...ASKING,
    openArticles,
    notes,
    async jump(entry, nth) {
      if (tab.current === null) return;
      await uncover(tab.current.id);
      const { frame, found } = await goToMention(tab.current, data?.report ?? null, entry, nth);
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

/** What the background is asked, the same functions at all times. */
const ASKING: Pick<PanelViewProps['actions'], 'search' | 'describe' | 'readArticle'> = {
  search: async (text) => orNull(await send('search', { text })),
  describe: async (entry) => orNull(await send('describeEntry', { entry })),
  readArticle: async (tabId) => orNull(await send('readPage', { tabId })),
};

function orNull<T>(answer: Answer<T>): T | null {
  return answer.ok ? answer.value : null;
}

/** What the panel shows, by what is known of its tab. */
async function readData(state: TabState | null): Promise<PanelData> {
  const basis = await readBasis();
  const nothing = { ...basis, views: [], leftOut: {}, isPrivate: state?.incognito ?? true };
  if (!state) return { ...nothing, reason: 'failed', offers: NO_OFFERS, late: 0, site: null, report: null };
  // The panel lists what is found whether or not its category is marked.
  const { reason, offers, site } = situationOf(state);
  // A press here, unlike one on the toolbar button, does not let the browser tell what the tab is.
  const held = reason === 'unknownPage' ? NO_OFFERS : offers;
  const empty: PanelData = { ...nothing, reason, offers: held, late: state.late, site, report: state.report };
  if (!state.report || (reason !== null && reason !== 'allHidden')) return empty;
  const found = state.report.found.map(({ id }) => id);
  const claims = state.report.found.flatMap(({ id, category }) => (category === 'claim' ? id : []));
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
async function takeWanted(tabId: number | null): Promise<EntryDetails | null> {
  const stored = await browser.storage.session.get(PANEL_KEY);
  const request = stored[PANEL_KEY] as PanelRequest | undefined;
  if (!request?.entry || request.tabId !== tabId) return null;
  await browser.storage.session.remove(PANEL_KEY);
  const answer = await send('describeEntry', { entry: request.entry });
  return answer.ok ? { kind: 'entry', view: answer.value, atNote: request.atNote ?? false } : null;
}
