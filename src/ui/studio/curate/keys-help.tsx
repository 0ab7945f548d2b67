import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

/** Each key of the lists with what it does. */
const KEYS = [
  ['J ↓', 'next'],
  ['K ↑', 'previous'],
  ['A', 'accept'],
  ['R', 'reject'],
  ['M', 'merge'],
  ['1 2 3 4', 'stance'],
  ['Enter', 'form'],
  ['Escape', 'list'],
  ['/', 'search'],
  ['Ctrl+Z', 'undo'],
  ['Ctrl+Shift+Z', 'redo'],
  ['?', 'help'],
] as const;

/** The keys, in a dialog of the browser's own. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys-help" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{i18n.t('curate.keys.title')}</h2>
      <p class="note">{i18n.t('curate.keys.note')}</p>
      <dl>
        {KEYS.map(([key, does]) => (
          <div key={does}>
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one} dir="ltr">
                  {one}
                </kbd>
              ))}
            </dt>
            <dd>{i18n.t(`curate.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="button">
          {i18n.t('card.close')}
        </button>
      </form>
    </dialog>
  );
}
