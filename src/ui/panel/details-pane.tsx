import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { PackLanguage, wordsIn } from '../components/pack-words.tsx';
import { EntryBody } from '../entry/entry-body.tsx';
import { EntryLimits } from '../entry/limits/entry-limits.tsx';
import { PositionRow } from '../entry/position-row.tsx';
import { When } from '../entry/when.tsx';
import { type PackOf, packWith } from './name-packs.ts';
import { NoteField } from './note/note-field.tsx';
import type { NoteKeeper } from './note/use-note.ts';
import { type Details, viewsOf, viewWith } from './panel-data.ts';

interface DetailsPaneProps {
  details: Details;
  packOf: PackOf;
  /** Day of the article; null when its page gives none. */
  published: string | null;
  notes: NoteKeeper;
  isPrivate: boolean;
  onClose: () => void;
  /** Null where the entry is not marked on the page. */
  onJump: (() => void) | null;
}

/**
 * What was picked in the panel: all that is known of an entry, or positions with their evidence open. Each has a key of
 * its own, so that it is shown from the start.
 */
export function DetailsPane({ details, packOf, published, notes, isPrivate, onClose, onJump }: DetailsPaneProps) {
  const view = details.kind === 'entry' ? details.view : details.claim;
  const isShared = details.kind === 'positions' && viewsOf(view).length > 1;
  const pack = isShared ? null : packOf(view);
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = details.kind === 'entry' && details.atNote ? details : null;
  // The reader asked for it, so reading goes on there, or writing; closing gives the focus back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it was opened.
  useEffect(() => {
    if (!wanted) heading.current?.focus();
  }, []);
  return (
    <PackLanguage.Provider value={view.lang}>
      <aside class={`details of-${details.kind}`} aria-label={view.label}>
        <header class="details-head">
          <div class="names">
            <h2 ref={heading} tabIndex={-1} {...wordsIn(view.lang)}>
              {view.label}
            </h2>
            {details.kind === 'entry' && <Kind view={details.view} />}
            {pack !== null && <p class="soft pack-name">{pack}</p>}
          </div>
          <button
            type="button"
            class="icon"
            aria-label={i18n.t('panel.closeDetails')}
            title={i18n.t('panel.closeDetails')}
            onClick={onClose}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="m4 4 8 8m0-8-8 8" />
            </svg>
          </button>
        </header>
        <div class="body">
          {details.kind === 'entry' ? (
            <>
              {onJump && (
                <p class="actions">
                  <button type="button" class="button" onClick={onJump}>
                    {i18n.t('panel.show')}
                  </button>
                </p>
              )}
              <EntryBody key={details.view.id} view={details.view} />
              <NoteField {...{ isPrivate, wanted }} entry={details.view.id} keeper={notes} />
              <EntryLimits view={details.view} published={published} />
            </>
          ) : (
            [...Map.groupBy(details.positions, (position) => viewWith(view, position))].map(([own, positions]) => (
              <PackLanguage.Provider key={own.id} value={own.lang}>
                <section>
                  {isShared && <h3 class="pack-name">{packWith(view, positions[0]!, packOf)}</h3>}
                  <ul>
                    {positions.map((position) => (
                      <PositionRow key={position.id} position={position} named="actor" open />
                    ))}
                  </ul>
                </section>
              </PackLanguage.Provider>
            ))
          )}
        </div>
      </aside>
    </PackLanguage.Provider>
  );
}

function Kind({ view: { kind, when } }: { view: Extract<Details, { kind: 'entry' }>['view'] }) {
  return (
    <p class="soft">
      {i18n.t(`kind.${kind}`)}
      {when && (
        <>
          {' · '}
          <When dated={when} />
        </>
      )}
    </p>
  );
}
