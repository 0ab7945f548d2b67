import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { MENU_ID } from './card-menu.tsx';
import type { CardActions } from './card-view.tsx';

interface CardToolsProps {
  actions: CardActions;
  /** Whether there are more marks to go to, and more to be done with this one. */
  known: boolean;
  /** Whether the menu is open. */
  menu: boolean;
  menuButton: RefObject<HTMLButtonElement | null>;
  onMenu: () => void;
}

/** The few things that are always at hand. They come after what is read, and are seen beside the heading. */
export function CardTools({ actions, known, menu, menuButton, onMenu }: CardToolsProps) {
  return (
    <div class="tools">
      {known && (
        <>
          <Tool label={i18n.t('card.previous')} data-step={-1} onClick={() => actions.step(-1)} icon="m4 10 4-4 4 4" />
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
  );
}

/** The way out of a card that shows nothing. */
export function BareTools({ onClose }: { onClose: () => void }) {
  return (
    <div class="tools">
      <CloseTool onClose={onClose} />
    </div>
  );
}

function CloseTool({ onClose }: { onClose: () => void }) {
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
