import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DescribedEntry } from '../messaging/protocol.ts';
import { ErrorBoundary } from '../ui/components/error-boundary.tsx';
import { PackLanguage } from '../ui/components/pack-words.tsx';
import { EntryLimits } from '../ui/entry/limits/entry-limits.tsx';
import { CardKind, CardTitle } from './card-head.tsx';
import { CardMenu } from './card-menu.tsx';
import { BareTools, CardTools } from './card-tools.tsx';
import { DatedEntry } from './dated-entry.tsx';
import { type DismissScope, dismissScopes } from './dismiss-scopes.ts';
import { Elsewhere } from './elsewhere.tsx';
import type { CardRequest } from './port.ts';
import type { CardState } from './state.ts';

/** What the reader can do with a card, beside reading it. */
export interface CardActions {
  close: () => void;
  retry: () => void;
  pin: (pinned: boolean) => void;
  step: (by: 1 | -1) => void;
  dismiss: (scope: DismissScope) => void;
  undo: () => void;
}

export interface CardViewProps {
  state: CardState;
  request: CardRequest;
  /** Id of the heading, which gets the focus. */
  headingId: string;
  actions: CardActions;
}

/** The inside of the card, whatever its state; all but the heading, which may have the focus, is made anew for each opening. */
export function CardView(props: CardViewProps) {
  const { state, headingId, actions } = props;
  if (state.phase === 'closed') return null;
  return (
    <PackLanguage.Provider value={state.phase === 'shown' ? state.view.lang : null}>
      <CardTitle label={state.label} headingId={headingId} />
      <ErrorBoundary
        key={state.token}
        onRetry={actions.retry}
        around={(message) => (
          <>
            <div class="body">{message}</div>
            <BareTools onClose={actions.close} />
          </>
        )}
      >
        <OpenCard {...props} state={state} />
      </ErrorBoundary>
    </PackLanguage.Provider>
  );
}

interface OpenCardProps extends CardViewProps {
  state: Exclude<CardState, { phase: 'closed' }>;
}

function hasNote({ id, readerNotes = [] }: DescribedEntry): boolean {
  return readerNotes.some(({ entry }) => entry === id);
}

/**
 * In the order in which it is read: what the reader came for follows the heading. The style sheet puts the line on its kind
 * below that, and what can be done with the card beside it.
 */
function OpenCard({ state, request, actions }: OpenCardProps) {
  const [menu, setMenu] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const pin = (pinned: boolean) => {
    more.current?.focus({ preventScroll: true });
    setMenu(false);
    actions.pin(pinned);
  };
  return (
    <>
      <div class="body">
        {state.phase === 'loading' && <p class="soft waiting">{i18n.t('card.loading')}</p>}
        {state.phase === 'failed' && (
          <p role="alert">
            {i18n.t('card.failed')}{' '}
            <button type="button" class="plain" onClick={actions.retry}>
              {i18n.t('card.retry')}
            </button>
          </p>
        )}
        {state.phase === 'unknown' && <p>{i18n.t('card.unknown')}</p>}
        {state.phase === 'dismissed' && (
          <p role="status">
            {i18n.t(state.failed ? 'card.dismissed.failed' : `card.dismissed.${state.scope}`)}{' '}
            {!state.failed && (
              <button type="button" class="plain" onClick={actions.undo}>
                {i18n.t('card.dismissed.undo')}
              </button>
            )}
          </p>
        )}
        {state.phase === 'shown' && (
          <DatedEntry view={state.view} published={request.published} onPage={request.onPage} />
        )}
        {state.phase === 'shown' && <Elsewhere view={state.view} />}
      </div>
      <CardKind state={state} request={request} />
      {state.phase === 'shown' && <EntryLimits view={state.view} published={request.published} />}
      <CardTools
        actions={actions}
        known={request.known && state.phase !== 'unknown' && state.phase !== 'dismissed'}
        menu={menu}
        menuButton={more}
        onMenu={() => setMenu(!menu)}
      />
      {menu && state.phase !== 'dismissed' && (
        <CardMenu
          label={state.label}
          pinned={state.hold === 'pinned'}
          noted={state.phase === 'shown' && hasNote(state.view)}
          request={request}
          scopes={dismissScopes(location.href, window !== window.top)}
          onPin={pin}
          onDismiss={actions.dismiss}
        />
      )}
    </>
  );
}
