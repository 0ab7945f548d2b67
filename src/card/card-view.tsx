import { i18n } from '#i18n';
import type { EntryView } from '../knowledge/entry-view.ts';
import { EntryBody } from '../views/shared/entry/entry-body.tsx';
import { When } from '../views/shared/entry/when.tsx';
import type { CardState } from './state.ts';

export interface CardViewProps {
  state: CardState;
  /** Id of the heading, which names the dialog. */
  headingId: string;
  onClose: () => void;
  onRetry: () => void;
}

/** The inside of the card, whatever its state. */
export function CardView({ state, headingId, onClose, onRetry }: CardViewProps) {
  if (state.phase === 'closed') return null;
  return (
    <>
      <header class="head">
        <div class="names">
          <h2 id={headingId} dir="auto">
            {state.label}
          </h2>
          {state.phase === 'shown' && <Kind view={state.view} />}
        </div>
        <button
          type="button"
          class="close"
          aria-label={i18n.t('card.close')}
          title={i18n.t('card.close')}
          onClick={onClose}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d="m4 4 8 8m0-8-8 8" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
          </svg>
        </button>
      </header>
      <div class="body">
        {state.phase === 'loading' && <p class="soft waiting">{i18n.t('card.loading')}</p>}
        {state.phase === 'failed' && (
          <p role="alert">
            {i18n.t('card.failed')}{' '}
            <button type="button" class="plain" onClick={onRetry}>
              {i18n.t('card.retry')}
            </button>
          </p>
        )}
        {state.phase === 'shown' && <EntryBody view={state.view} />}
      </div>
    </>
  );
}

function Kind({ view: { kind, when } }: { view: EntryView }) {
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
