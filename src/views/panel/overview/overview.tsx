import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import type { PageReport } from '../../../messaging/protocol.ts';
import { interfaceLocale } from '../../shared/format-date.ts';
import { filterFound } from './filter-found.ts';
import { FoundRow } from './found-row.tsx';

interface OverviewProps {
  report: PageReport;
  views: EntryView[];
  /** Id of the entry whose details are open. */
  selected: string | null;
  onSelect: (view: EntryView) => void;
  onJump: (entry: string) => void;
}

/** Everything found on the page, by category, with a filter; each can be opened here and gone to there. */
export function Overview({ report, views, selected, onSelect, onJump }: OverviewProps) {
  const [typed, setTyped] = useState('');
  const groups = filterFound(report.found, typed);
  const number = new Intl.NumberFormat(interfaceLocale());
  const shown = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const all = number.format(report.found.length);
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
        <p class="soft" role="status">
          {typed.trim() === ''
            ? i18n.t('panel.found', report.found.length, [all])
            : i18n.t('panel.filtered', shown, [number.format(shown), all])}
        </p>
      </search>
      {groups.map(({ category, entries, mentions }) => (
        <section key={category}>
          <h3 class="group">
            <span>{i18n.t(`category.${category}`)}</span>{' '}
            <span class="count">
              {number.format(entries.length)}
              <span class="unseen">, {i18n.t('popup.mentions', mentions, [number.format(mentions)])}</span>
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
