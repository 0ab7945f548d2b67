import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countText } from '../i18n/count-text.ts';
import type { PositionView } from '../knowledge/entry-view.ts';
import { viewAsOf } from '../knowledge/view-as-of.ts';
import type { DescribedEntry } from '../messaging/protocol.ts';
import { formatEdtf } from '../ui/components/format-date.ts';
import { PackWords, usePackWords } from '../ui/components/pack-words.tsx';
import { Parts } from '../ui/components/parts.tsx';
import { Worded } from '../ui/components/worded.tsx';
import { DayOfArticle } from '../ui/entry/day-of-article.ts';
import { EntryBody } from '../ui/entry/entry-body.tsx';
import { Holder, News, PositionRow } from '../ui/entry/position-row.tsx';
import { When } from '../ui/entry/when.tsx';
import { NoteOnCard } from './note-on-card.tsx';

type AsOf = 'now' | 'then';

interface DatedEntryProps {
  view: DescribedEntry;
  /** Day on which the article appeared; null when it does not say. */
  published: string | null;
  /** Ids of the entries that the page names. */
  onPage: ReadonlySet<string>;
}

/** An entry as of the day on which the article appeared, where that makes a difference, or as of now. */
export function DatedEntry({ view, published, onPage }: DatedEntryProps) {
  const [asOf, setAsOf] = useState<AsOf>('then');
  const then = published === null ? null : viewAsOf(view, published);
  const note = <NoteOnCard notes={view.readerNotes} entry={view.id} />;
  if (published === null || then === null) return <EntryBody view={view} onPage={onPage} after={note} />;
  const day = formatEdtf(published);
  const named = view.category === 'claim' ? 'actor' : 'entry';
  const isThen = asOf === 'then';
  return (
    <DayOfArticle.Provider value={published}>
      <EntryBody
        view={isThen ? then.view : view}
        onPage={onPage}
        none={i18n.t('card.asOf.none', [day])}
        after={
          <>
            {isThen && <Rows heading={i18n.t('card.asOf.unsettled')} positions={then.unsettled} named={named} />}
            {isThen && <Rows heading={i18n.t('date.unknown')} positions={then.undated} named={named} />}
            <AsOfSwitch asOf={asOf} day={day} onChange={setAsOf} />
            {then.later.length > 0 && <Since positions={then.later} all={view.positions} day={day} named={named} />}
            {note}
          </>
        }
      />
    </DayOfArticle.Provider>
  );
}

interface AsOfSwitchProps {
  asOf: AsOf;
  day: string;
  onChange: (asOf: AsOf) => void;
}

function AsOfSwitch({ asOf, day, onChange }: AsOfSwitchProps) {
  const name = useId();
  return (
    <fieldset class="as-of">
      <legend class="unseen">{i18n.t('card.asOf.label')}</legend>
      {(['then', 'now'] as const).map((value) => (
        <label key={value}>
          <input type="radio" name={name} checked={asOf === value} onChange={() => onChange(value)} />
          {value === 'then' ? i18n.t('card.asOf.then', [day]) : i18n.t('card.asOf.now')}
        </label>
      ))}
    </fieldset>
  );
}

interface RowsProps {
  heading: string;
  positions: PositionView[];
  named: 'actor' | 'entry';
}

function Rows({ heading, positions, named }: RowsProps) {
  if (positions.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul>
        {positions.map((position) => (
          <PositionRow key={position.id} position={position} named={named} />
        ))}
      </ul>
    </section>
  );
}

interface SinceProps extends Omit<RowsProps, 'heading'> {
  all: PositionView[];
  day: string;
}

/** What was taken since the article appeared, without evidence, and what it took the place of. */
function Since({ positions, all, day, named }: SinceProps) {
  const words = usePackWords();
  const before = (id: string | null) => all.find((position) => position.id === id);
  return (
    <section class="since">
      <details class="fold">
        <summary>{countText('card.asOf.since', positions.length, day)}</summary>
        <ul>
          {positions.map((position) => (
            <li key={position.id}>
              <p dir={words.dir}>
                <Holder position={position} named={named} glyph />
              </p>
              <p {...words}>{position.gist}</p>
              <p class="soft">
                <Parts>
                  <When dated={position.when} evidence={position.evidence} />
                  {position.news && <News news={position.news} />}
                </Parts>
              </p>
              {before(position.supersedes) && (
                <p class="soft">
                  <Worded say={(place) => i18n.t('card.asOf.replaces', [place!])}>
                    <PackWords>{before(position.supersedes)!.gist}</PackWords>
                  </Worded>
                </p>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
