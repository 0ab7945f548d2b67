import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countText } from '../../../i18n/count-text.ts';
import { further } from '../../../i18n/join.ts';
import { formatNumber } from '../../../i18n/locale.ts';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import type { PackInfo, PageReport } from '../../../messaging/protocol.ts';
import { LiveText } from '../../components/live-text.tsx';
import { PageNotes } from '../../components/page-notes.tsx';
import { KnownList } from '../search/known-list.tsx';
import { SearchField } from '../search/search-field.tsx';
import { type Search, useSearch } from '../search/use-search.ts';
import { filterFound } from './filter-found.ts';
import { FoundRow } from './found-row.tsx';

interface OverviewProps {
  report: PageReport;
  views: EntryView[];
  packs: readonly PackInfo[];
  /** Id of the entry whose details are open. */
  selected: string | null;
  /** Whether there are several packs, to be told apart. */
  severalPacks: boolean;
  search: Search;
  onSelect: (view: EntryView) => void;
  /** Open an entry that need not be on the page. */
  onOpen: (entry: string) => void;
  onJump: (entry: string) => void;
}

/**
 * Everything found on the page, by category; each can be opened here and gone to there. What is typed narrows it, and looks
 * in everything known as well.
 */
export function Overview({
  report,
  views,
  packs,
  severalPacks,
  selected,
  search,
  onSelect,
  onOpen,
  onJump,
}: OverviewProps) {
  const [typed, setTyped] = useState('');
  const groups = filterFound(report.found, typed);
  const shown = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const { categories, dismissed, palette } = report.settings;
  const searched = useSearch(search, typed);
  return (
    <>
      <h2 class="unseen">{i18n.t('panel.tab.overview')}</h2>
      <SearchField typed={typed} onType={setTyped}>
        <LiveText
          class="soft"
          text={
            typed.trim() === ''
              ? countText('panel.found', report.found.length)
              : i18n.t('panel.filtered', [formatNumber(shown), formatNumber(report.found.length)])
          }
        />
      </SearchField>
      <PageNotes report={report} packs={packs} />
      {groups.map(({ category, entries, mentions }) => (
        <section key={category}>
          <h3 class="group" id={`group-${category}`}>
            <span>{i18n.t(`category.${category}`)}</span>{' '}
            <span class="count">
              {formatNumber(entries.length)}
              <span class="unseen">{further(countText('popup.mentions', mentions))}</span>
            </span>
          </h3>
          <ul class="rows" aria-labelledby={`group-${category}`}>
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
      {searched && (
        <KnownList
          {...{ searched, palette, onOpen }}
          packs={severalPacks}
          listed={new Set(groups.flatMap(({ entries }) => entries.map(({ id }) => id)))}
        />
      )}
    </>
  );
}
