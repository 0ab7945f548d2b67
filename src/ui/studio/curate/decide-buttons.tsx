import { i18n } from '#i18n';
import type { Item } from './item.ts';

interface DecideButtonsProps {
  item: Item;
  onAccept: () => void;
  onReject: () => void;
  onTakeBack: () => void;
}

/** What can be decided of an item, each with its key; all of it can be undone. */
export function DecideButtons({ item: { state }, onAccept, onReject, onTakeBack }: DecideButtonsProps) {
  if (state !== 'suggested') {
    return (
      <p class="actions decide">
        <button type="button" class="button" onClick={onTakeBack}>
          {i18n.t(state === 'rejected' ? 'curate.reopen' : 'curate.remove')}
        </button>
      </p>
    );
  }
  return (
    <p class="actions decide">
      <button type="button" class="button primary" aria-keyshortcuts="A" onClick={onAccept}>
        {i18n.t('curate.accept')}{' '}
        <span class="key" aria-hidden="true">
          A
        </span>
      </button>
      <button type="button" class="button" aria-keyshortcuts="R" onClick={onReject}>
        {i18n.t('curate.reject')}{' '}
        <span class="key" aria-hidden="true">
          R
        </span>
      </button>
    </p>
  );
}
