import { useEffect, useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntryRef } from '../../../knowledge/entry-ref.ts';
import { MAX_NOTE } from '../../../settings/notes/limits.ts';
import { formatEdtf } from '../../components/format-date.ts';
import { LiveText } from '../../components/live-text.tsx';
import { Parts } from '../../components/parts.tsx';
import { type NoteKeeper, useNote } from './use-note.ts';

interface NoteFieldProps {
  entry: EntryRef;
  keeper: NoteKeeper;
  /** Whether the panel stands beside a private tab: nothing is written there. */
  isPrivate: boolean;
  /** An object of its own each time that the reader asks for the field; null when they did not. */
  wanted: object | null;
}

/** What the reader notes on an entry, saved as it is typed. */
export function NoteField({ entry, keeper, isPrivate, wanted }: NoteFieldProps) {
  const { field, changed, known, told, write, rest, readAgain } = useNote(entry, keeper);
  const [id, hintId] = [useId(), useId()];
  useEffect(() => {
    if (!wanted) return;
    field.current?.scrollIntoView({ block: 'nearest' });
    field.current?.focus();
  }, [wanted, field]);
  return (
    <section class="reader-note">
      <h3>
        <label for={id}>{i18n.t('note.title')}</label>
      </h3>
      <textarea
        ref={field}
        id={id}
        dir="auto"
        rows={3}
        maxLength={MAX_NOTE}
        readOnly={isPrivate || known !== 'yes'}
        aria-describedby={hintId}
        onInput={write}
        onBlur={rest}
      />
      <p class="soft" id={hintId}>
        <Parts>
          {i18n.t(isPrivate ? 'note.private' : 'note.kept')}
          {changed !== null && i18n.t('note.changed', [formatEdtf(changed)])}
        </Parts>
      </p>
      {known === 'unreadable' && (
        <div role="alert">
          <p class="soft">{i18n.t('note.unreadable')}</p>
          <button type="button" class="button" onClick={readAgain}>
            {i18n.t('card.retry')}
          </button>
        </div>
      )}
      <LiveText class="soft" text={told === null ? '' : i18n.t(`note.${told}`)} />
    </section>
  );
}
