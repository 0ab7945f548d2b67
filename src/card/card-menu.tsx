import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardActions } from './card-view.tsx';
import type { DismissScope } from './dismiss-scopes.ts';
import type { CardRequest } from './port.ts';
import { WhyMarked } from './why-marked.tsx';

export const MENU_ID = 'menu';

interface CardMenuProps {
  label: string;
  pinned: boolean;
  /** Whether the reader has noted something on it. */
  noted: boolean;
  request: Pick<CardRequest, 'text' | 'explain' | 'openPanel'>;
  /** How far a mark can be dismissed on this page. */
  scopes: DismissScope[];
  onPin: CardActions['pin'];
  onDismiss: CardActions['dismiss'];
}

/** What a reader wants now and then: to keep the card, to see more of it, to know why it is there or to be rid of it. */
export function CardMenu({ label, pinned, noted, request, scopes, onPin, onDismiss }: CardMenuProps) {
  const [asked, setAsked] = useState(false);
  return (
    <ul class="menu" id={MENU_ID}>
      <li>
        <button type="button" class="choice" onClick={() => onPin(!pinned)}>
          {i18n.t(pinned ? 'card.unpin' : 'card.pin')}
        </button>
      </li>
      <li>
        <button type="button" class="choice" onClick={() => request.openPanel(false)}>
          {i18n.t('card.openPanel')}
        </button>
      </li>
      <li>
        <button type="button" class="choice" onClick={() => request.openPanel(true)}>
          {i18n.t(noted ? 'note.change' : 'note.add')}
        </button>
      </li>
      <li>
        <details class="fold" onToggle={(event) => setAsked(asked || event.currentTarget.open)}>
          <summary>{i18n.t('card.why.title')}</summary>
          {asked && <WhyMarked label={label} text={request.text} explain={request.explain} />}
        </details>
      </li>
      <li>
        <details class="fold">
          <summary>{i18n.t('card.dismiss.title')}</summary>
          <ul class="scopes">
            {scopes.map((scope) => (
              <li key={scope}>
                <button type="button" class="choice" onClick={() => onDismiss(scope)}>
                  {i18n.t(`card.dismiss.${scope}`)}
                </button>
              </li>
            ))}
          </ul>
          <p class="soft">{i18n.t('card.dismiss.undo')}</p>
        </details>
      </li>
    </ul>
  );
}
