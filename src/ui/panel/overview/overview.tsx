import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countText } from '../../../i18n/count-text.ts';
import { further } from '../../../i18n/join.ts';
import { formatNumber } from '../../../i18n/locale.ts';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import type { PackInfo, PageReport } from '../../../messaging/protocol.ts';
import { LiveText } from '../../components/live-text.tsx';
import { PageNotes } from '../../components/page-notes.tsx';
import { filterFound } from './filter-found.ts';
import { FoundRow } from './found-row.tsx';

interface OverviewProps {
  report: PageReport;
  views: EntryView[];
  packs: readonly PackInfo[];
  /** Id of the entry whose details are open. */
  selected: string | null;
  onSelect: (view: EntryView) => void;
  onJump: (entry: string) => void;
}

/** Everything found on the page, by category, with a filter; each can be opened here and gone to there. */
export function Overview({ report, views, packs, selected, onSelect, onJump }: OverviewProps) {
  const [typed, setTyped] = useState('');
  const groups = filterFound(report.found, typed);
  const shown = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const { categories, dismissed, palette } = report.settings;
  return (
    <>
      <h2 class="unseen">{i18n.t('panel.tab.overview')}</h2>
      <search class="filter">
        <input
          type="search"
          aria-label={i18n.t('panel.filter')}
          placeholder={i18n.t('panel.filter')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <LiveText
          class="soft"
          text={
            typed.trim() === ''
              ? countText('panel.found', report.found.length)
              : i18n.t('panel.filtered', [formatNumber(shown), formatNumber(report.found.length)])
          }
        />
      </search>
      <PageNotes report={report} packs={packs} />
      {groups.map(({ category, entries, mentions }) => (
        <section key={category}>
          <h3 class="group">
            <span>{i18n.t(`category.${category}`)}</span>{' '}
            <span class="count">
              {formatNumber(entries.length)}
              <span class="unseen">{further(countText('popup.mentions', mentions))}</span>
            </span>
          </h3>
          <ul class="rows">
            {entries.map((entry) => (
              <FoundRow
                key={entry.id}
                entry={entry}
                view={views.find(({ id }) => id === entry.id)}
                palette={palette}
                isSelected={entry.id === selected}
                isMarked={categories[category] && !dismissed.includes(entry.id)}
                onSelect={onSelect}
                onJump={onJump}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
