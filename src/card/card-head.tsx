import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { usePackWords } from '../ui/components/pack-words.tsx';
import { Parts } from '../ui/components/parts.tsx';
import { When } from '../ui/entry/when.tsx';
import { MENU_ID } from './card-menu.tsx';
import type { CardActions, CardViewProps } from './card-view.tsx';
import type { CardRequest } from './port.ts';
import type { CardState } from './state.ts';

interface CardHeadProps extends Pick<CardViewProps, 'headingId'> {
  state: Exclude<CardState, { phase: 'closed' }>;
  request: Pick<CardRequest, 'place' | 'known'>;
  actions: CardActions;
  /** Whether the menu is open. */
  menu: boolean;
  menuButton: RefObject<HTMLButtonElement | null>;
  onMenu: () => void;
}

/** What the card is about, on which mention it was opened, and the few things that are always at hand. */
export function CardHead({
  state,
  request: { place, known },
  headingId,
  actions,
  menu,
  menuButton,
  onMenu,
}: CardHeadProps) {
  return (
    <header class="head">
      <h2 id={headingId} {...usePackWords()}>
        {state.label}
      </h2>
      <div class="kind soft">
        <Parts>
          {state.phase === 'shown' && i18n.t(`kind.${state.view.kind}`)}
          {state.phase === 'shown' && state.view.when && <When dated={state.view.when} />}
          {place.of > 1 && i18n.t('card.place', [place.number, place.of])}
        </Parts>
      </div>
      <div class="tools">
        {known && state.phase !== 'unknown' && (
          <>
            <Tool
              label={i18n.t('card.previous')}
              data-step={-1}
              onClick={() => actions.step(-1)}
              icon="m4 10 4-4 4 4"
            />
            <Tool label={i18n.t('card.next')} data-step={1} onClick={() => actions.step(1)} icon="m4 6 4 4 4-4" />
            <Tool
              label={i18n.t('card.more')}
              button={menuButton}
              onClick={onMenu}
              aria-expanded={menu}
              aria-controls={menu ? MENU_ID : undefined}
              icon="M3.2 8h.01M8 8h.01M12.8 8h.01"
              weight={2.4}
            />
          </>
        )}
        <CloseTool onClose={actions.close} />
      </div>
    </header>
  );
}

interface BareHeadProps {
  label: string;
  headingId: string;
  onClose: () => void;
}

/** The head of a card that shows nothing: what it is about, and the way out. */
export function BareHead({ label, headingId, onClose }: BareHeadProps) {
  return (
    <header class="head">
      <h2 id={headingId} {...usePackWords()}>
        {label}
      </h2>
      <div class="tools">
        <CloseTool onClose={onClose} />
      </div>
    </header>
  );
}

function CloseTool({ onClose }: Pick<BareHeadProps, 'onClose'>) {
  return <Tool label={i18n.t('card.close')} onClick={onClose} icon="m4 4 8 8m0-8-8 8" />;
}

interface ToolProps {
  label: string;
  onClick: () => void;
  /** Path of the icon on a field of 16 by 16, and how thick its line is. */
  icon: string;
  weight?: number;
  button?: RefObject<HTMLButtonElement | null>;
  'data-step'?: 1 | -1;
  'aria-expanded'?: boolean;
  'aria-controls'?: string | undefined;
}

function Tool({ label, icon, weight = 1.5, button, ...rest }: ToolProps) {
  return (
    <button type="button" class="tool" ref={button} aria-label={label} title={label} {...rest}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path
          d={icon}
          fill="none"
          stroke="currentColor"
          stroke-width={weight}
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    </button>
  );
}
