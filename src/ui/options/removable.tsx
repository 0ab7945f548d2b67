import { useRef } from 'preact/hooks';
import { further, pair } from '../../i18n/join.ts';

interface Item {
  id: string;
  label: string;
  note?: string;
  remove: () => void;
}

interface RemovableProps {
  /** Left out where the heading of the section says it. */
  title?: string;
  note?: string;
  /** What stands there while the list is empty. */
  none: string;
  action: string;
  items: Item[];
}

/** A list each line of which can be taken away. The focus goes to the list itself, which stays when the line has gone. */
export function Removable({ title, note, none, action, items }: RemovableProps) {
  const list = useRef<HTMLDivElement>(null);
  return (
    <div class="removable" ref={list} tabIndex={-1}>
      {title && <h3>{title}</h3>}
      {items.length === 0 ? (
        <p class="note">{none}</p>
      ) : (
        <ul>
          {items.map(({ id, label, note: about, remove }) => (
            <li key={id}>
              <span class="label">
                <bdi>{label}</bdi>
                {about && (
                  <span class="note">
                    {' '}
                    <bdi>{about}</bdi>
                  </span>
                )}
              </span>
              <button
                type="button"
                class="button"
                aria-label={pair(action, about ? label + further(about) : label)}
                onClick={() => {
                  list.current?.focus();
                  remove();
                }}
              >
                {action}
              </button>
            </li>
          ))}
        </ul>
      )}
      {note && items.length > 0 && <p class="note">{note}</p>}
    </div>
  );
}
