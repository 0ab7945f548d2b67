import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { usePackWords } from '../components/pack-words.tsx';
import { EntryBody } from '../entry/entry-body.tsx';
import { EntryLimits } from '../entry/limits/entry-limits.tsx';
import { PositionRow } from '../entry/position-row.tsx';
import { When } from '../entry/when.tsx';
import type { Details } from './panel-data.ts';

interface DetailsPaneProps {
  details: Details;
  /** Day of the article; null when its page gives none. */
  published: string | null;
  onClose: () => void;
  /** Null where the entry is not marked on the page. */
  onJump: (() => void) | null;
}

/**
 * What was picked in the panel: all that is known of an entry, or positions with their evidence open. Each has a key of
 * its own, so that it is shown from the start.
 */
export function DetailsPane({ details, published, onClose, onJump }: DetailsPaneProps) {
  const words = usePackWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // The reader asked for it, so reading goes on there; closing gives the focus back.
  useEffect(() => heading.current?.focus(), []);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    // From wherever the focus is, but a field that has a use for it.
    const onKeyDown = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      const isField = target instanceof HTMLInputElement && target.value !== '';
      if (key === 'Escape' && !isField && !defaultPrevented) close.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  const title = details.kind === 'entry' ? details.view.label : details.positions[0]?.entry.label;
  return (
    <aside class={`details of-${details.kind}`} aria-label={title}>
      <header class="details-head">
        <div class="names">
          <h2 ref={heading} tabIndex={-1} {...words}>
            {title}
          </h2>
          {details.kind === 'entry' && <Kind view={details.view} />}
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
            <EntryLimits view={details.view} published={published} />
          </>
        ) : (
          <ul>
            {details.positions.map((position) => (
              <PositionRow key={position.id} position={position} named="actor" open />
            ))}
          </ul>
        )}
      </div>
    </aside>
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
