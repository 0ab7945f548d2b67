import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftedDocument } from '../../../drafting/draft-document.ts';
import { countText } from '../../../i18n/count-text.ts';
import { pair } from '../../../i18n/join.ts';
import type { Source } from '../../../knowledge/schema/source.ts';
import { removeRecord } from '../../../projects/records.ts';
import { formatDated } from '../../components/format-date.ts';
import { Parts } from '../../components/parts.tsx';
import { draftWords, nameDraftLanguage } from '../draft-language.ts';
import { focusField } from '../fields/focus-field.ts';
import { type RecordPlace, useStudio } from '../studio-context.ts';
import { SourceForm } from './source-form.tsx';

interface DocumentRowProps {
  source: Source;
  draft: DraftedDocument | undefined;
  /** What part is drafted, while it is. */
  part: number | undefined;
  hasFailed: boolean;
  onTryAgain: () => void;
  /** Whether its text is at hand. */
  hasText: boolean;
  /** What of it is to be corrected, when another step asked for that. */
  wanted: RecordPlace | null;
}

/** One document: what it is, how far it has come, and what it says of itself when it is opened. */
export function DocumentRow({ source, draft, part, hasFailed, onTryAgain, hasText, wanted }: DocumentRowProps) {
  const { change, goTo } = useStudio();
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const progress = useId();
  useEffect(() => {
    if (!wanted) return;
    setOpen(true);
    const frame = requestAnimationFrame(() => focusField(row.current, wanted.field ?? ''));
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
  const { id, title, file, outlet, published, lang } = source;
  const name = title ?? file;
  return (
    <li class="document-item" ref={row}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <strong {...draftWords(lang)}>{name}</strong>
          <span class="note">
            <Parts>
              {outlet.name ?? i18n.t('evidence.unnamedOutlet')}
              {formatDated(published).date}
              {nameDraftLanguage(lang)}
            </Parts>
          </span>
        </summary>
        {isOpen && <SourceForm source={source} />}
      </details>
      <p class="document-state">
        {part === undefined ? (
          <>
            <span class="note">{stateOf(draft, hasFailed, hasText)}</span>
            {hasFailed && (
              <button type="button" class="plain" aria-label={pair(i18n.t('card.retry'), name)} onClick={onTryAgain}>
                {i18n.t('card.retry')}
              </button>
            )}
          </>
        ) : (
          <>
            <span class="note" id={progress}>
              {i18n.t(part > 0 ? 'documents.drafting' : 'documents.waiting')}
            </span>{' '}
            <progress value={part} max={1} aria-labelledby={progress} />
          </>
        )}
      </p>
      <p class="actions">
        <button
          type="button"
          class="button"
          aria-label={pair(i18n.t('documents.read'), name)}
          onClick={() => goTo({ section: 'drafts', id })}
        >
          {i18n.t('documents.read')}
        </button>
        <button
          type="button"
          class="button"
          aria-label={pair(i18n.t('documents.remove'), name)}
          onClick={() => void change('removeDocument', name, (now) => removeRecord(now, 'sources', id))}
        >
          {i18n.t('documents.remove')}
        </button>
      </p>
    </li>
  );
}

function stateOf(draft: DraftedDocument | undefined, hasFailed: boolean, hasText: boolean): string {
  if (!hasText) return i18n.t('documents.noText');
  if (hasFailed) return i18n.t('documents.failed');
  if (!draft) return i18n.t('documents.notDrafted');
  if (!draft.isEnglish) return i18n.t('documents.notEnglish');
  return [
    countText('documents.statements', draft.statements.length),
    countText('documents.names', draft.names.length),
  ].join(' · ');
}
