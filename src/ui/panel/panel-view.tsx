import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageReport } from '../../messaging/protocol.ts';
import { formatEdtf } from '../components/format-date.ts';
import { LiveText } from '../components/live-text.tsx';
import { PackLanguage } from '../components/pack-words.tsx';
import { limitsOf } from '../entry/limits/limits.ts';
import { LimitsLine } from '../entry/limits/limits-line.tsx';
import { nameLimits } from '../entry/limits/name-limits.ts';
import { isSilent } from '../tab/ask-again.ts';
import type { Trouble } from '../tab/trouble.tsx';
import { CompareSection } from './compare/compare-section.tsx';
import { DetailsPane } from './details-pane.tsx';
import { ContextSheet } from './export/context-sheet.tsx';
import { ShareBar } from './export/share-bar.tsx';
import { MatrixSection } from './matrix/matrix-section.tsx';
import { namePacks } from './name-packs.ts';
import { MarksStrip } from './overview/marks-strip.tsx';
import { Overview } from './overview/overview.tsx';
import type { PanelActions } from './panel-actions.ts';
import { type EntryDetails, hasSeveral, type PanelData } from './panel-data.ts';
import { REGION, TabList, type TabName, tabId } from './tab-list.tsx';
import { TimelineSection } from './timeline/timeline-section.tsx';
import { useDetails } from './use-details.ts';
import { VoicesSection } from './voices-section.tsx';
import { WithoutPage } from './without-page.tsx';

export interface PanelViewProps {
  /** Null until the browser has answered. */
  data: PanelData | null;
  /** What became of the last wish to go to a mention; null when there was none, or the reader is back. */
  jumped: 'there' | 'gone' | null;
  /** The entry to open at, when another surface asked for one. */
  wanted: EntryDetails | null;
  trouble: Trouble | null;
  actions: PanelActions;
}

/** The whole panel: the page it is about, the views of what is known, details of what is picked, and the limits. */
export function PanelView({ data, jumped, wanted, trouble, actions }: PanelViewProps) {
  const title = data?.report?.facts.title || i18n.t('extensionName');
  const published = data?.report ? (data.report.facts.published?.date ?? null) : undefined;
  const limits = useMemo(() => limitsOf(data?.packs ?? [], data?.views ?? []), [data]);
  // Kept here, so that it stays while another page is read.
  const [tab, setTab] = useState<TabName>('overview');
  return (
    <PackLanguage.Provider value={data?.packs[0]?.meta.lang ?? null}>
      <div class="panel">
        <header class="head">
          <div class="names">
            <h1 dir="auto">{title}</h1>
            {published && <p class="soft">{formatEdtf(published)}</p>}
          </div>
          <button
            type="button"
            class="icon"
            aria-label={i18n.t('panel.refresh')}
            title={i18n.t('panel.refresh')}
            onClick={actions.refresh}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3" />
            </svg>
          </button>
        </header>
        {data?.reason && <WithoutPage data={data} reason={data.reason} trouble={trouble} actions={actions} />}
        {data?.report && data.reason === null && (
          <Content
            key={data.report.facts.address}
            data={data}
            report={data.report}
            tab={tab}
            onTab={setTab}
            jumped={jumped}
            wanted={wanted}
            actions={actions}
          />
        )}
        {data && (
          <footer class="limits-line">
            <LimitsLine limits={limits} published={published} requests={data.requests} />
          </footer>
        )}
      </div>
      {data?.report && data.reason === null && (
        <ContextSheet facts={data.report.facts} views={data.views} limits={nameLimits(limits, published)} />
      )}
    </PackLanguage.Provider>
  );
}

interface ContentProps extends Pick<PanelViewProps, 'jumped' | 'wanted' | 'actions'> {
  data: PanelData;
  report: PageReport;
  tab: TabName;
  onTab: (tab: TabName) => void;
}

/** What there is to see of one page; another page has another key. */
function Content({ data, report, tab, onTab, jumped, wanted, actions }: ContentProps) {
  const { views, leftOut, packs } = data;
  const { describe } = actions;
  const { details, open, close, drop } = useDetails();
  const published = report.facts.published?.date ?? null;
  const limits = useMemo(() => limitsOf(packs, views), [packs, views]);
  const packOf = useMemo(() => namePacks(views), [views]);

  useEffect(() => {
    if (wanted) open(wanted);
  }, [wanted, open]);

  const openEntry = useCallback(
    async (entry: string) => {
      const view = await describe(entry);
      if (view) open({ kind: 'entry', view });
    },
    [describe, open],
  );
  const choose = (next: TabName) => {
    drop();
    onTab(next);
  };
  const selected = details?.kind === 'entry' ? details.view.id : null;
  const isFound = selected !== null && report.found.some(({ id }) => id === selected);
  const isOpen = details !== null;
  return (
    <>
      <div class="bar">
        <ShareBar facts={report.facts} views={views} limits={nameLimits(limits, published)} keeper={actions.notes} />
        <TabList chosen={tab} onChoose={choose} />
      </div>
      {isSilent(data) && <LiveText class="silent" text={i18n.t('popup.reason.noAnswer')} />}
      <p class={jumped ? 'jumped' : 'unseen'} aria-live="polite">
        {jumped && <span>{i18n.t(jumped === 'gone' ? 'popup.trouble.gone' : 'panel.jumped')}</span>}
        {jumped === 'there' && (
          <button type="button" class="plain" onClick={actions.jumpBack}>
            {i18n.t('panel.jumpBack')}
          </button>
        )}
      </p>
      <div class="split">
        {/* Each view begins at its top. */}
        <main key={tab} class="main">
          <div role="tabpanel" id={REGION} aria-labelledby={tabId(tab)}>
            {tab === 'overview' && (
              <Overview
                {...{ report, views, packs, selected }}
                severalPacks={hasSeveral(packs)}
                search={actions.search}
                onSelect={(view) => open({ kind: 'entry', view })}
                onOpen={openEntry}
                onJump={actions.jump}
              />
            )}
            {tab === 'matrix' && <MatrixSection views={views} isOpen={isOpen} onDetails={open} />}
            {tab === 'timeline' && (
              <TimelineSection {...{ views, published, isOpen }} reach={limits.reach} onDetails={open} />
            )}
            {tab === 'voices' && (
              <VoicesSection views={views} leftOut={leftOut} facts={report.facts} onDetails={open} />
            )}
            {tab === 'compare' && <CompareSection report={report} reader={actions} onOpen={openEntry} />}
          </div>
        </main>
        {tab === 'overview' && (
          <MarksStrip found={report.found} palette={report.settings.palette} selected={selected} onGo={actions.jump} />
        )}
        {details && (
          <DetailsPane
            key={details.kind === 'entry' ? details.view.id : details.positions.map(({ id }) => id).join()}
            {...{ details, packOf, published }}
            notes={actions.notes}
            isPrivate={data.isPrivate}
            onClose={close}
            onJump={isFound ? () => actions.jump(selected) : null}
          />
        )}
      </div>
    </>
  );
}
