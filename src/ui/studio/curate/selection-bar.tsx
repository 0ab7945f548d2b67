import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { readKey } from './keys.ts';
import { readSelection, type Selected } from './read-selection.ts';
import { useSelected } from './use-selected.ts';

interface SelectionBarProps {
  box: RefObject<HTMLElement | null>;
  source: string;
  text: string;
  chosen: string | null;
  onChoose: (key: string) => void;
}

/** What can be made of the words that are selected in the text. */
export function SelectionBar({ box, source, text, chosen, onChoose }: SelectionBarProps) {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const read = () => {
      // A press on a button of this bar takes the selection away in some browsers.
      if (document.activeElement?.closest('.selection-bar')) return;
      setSelected(box.current && readSelection(box.current, text));
    };
    read();
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [box, text]);
  const make = useSelected(source, text, onChoose);
  const item = chosen === null ? undefined : readKey(chosen);
  const record = item?.is === 'record' && item.section !== 'conflicts' ? item : null;
  const done = (work: (selected: Selected) => void) => () => {
    if (selected) work(selected);
    setSelected(null);
    getSelection()?.removeAllRanges();
  };
  if (!selected) return null;
  return (
    <fieldset class="selection-bar" aria-label={i18n.t('curate.selection.title')}>
      <p class="selected-words">{i18n.t('quote', [shorten(selected.text)])}</p>
      <p class="actions">
        {/* The press must not take the selection away before it is read. */}
        <button type="button" class="button" onMouseDown={(e) => e.preventDefault()} onClick={done(make.statement)}>
          {i18n.t('curate.selection.statement')}
        </button>
        <button type="button" class="button" onMouseDown={(e) => e.preventDefault()} onClick={done(make.actor)}>
          {i18n.t('curate.selection.actor')}
        </button>
        <button type="button" class="button" onMouseDown={(e) => e.preventDefault()} onClick={done(make.entry)}>
          {i18n.t('curate.selection.claim')}
        </button>
        {record && (
          <button
            type="button"
            class="button"
            onMouseDown={(e) => e.preventDefault()}
            onClick={done((words) => make.evidence(words, record))}
          >
            {i18n.t(record.section === 'positions' ? 'curate.selection.evidence' : 'curate.selection.place')}
          </button>
        )}
      </p>
    </fieldset>
  );
}

const MOST = 80;

function shorten(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
