import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftedDocument } from '../../../drafting/draft-document.ts';
import { countText } from '../../../i18n/count-text.ts';
import { pair } from '../../../i18n/join.ts';
import { nameLanguage } from '../../../i18n/language.ts';
import type { Source } from '../../../knowledge/schema/source.ts';
import { removeRecord } from '../../../projects/records.ts';
import { formatDated } from '../../components/format-date.ts';
import { wordsIn } from '../../components/pack-words.tsx';
import { Parts } from '../../components/parts.tsx';
import { useStudio } from '../studio-context.ts';
import { SourceForm } from './source-form.tsx';

interface DocumentRowProps {
  source: Source;
  draft: DraftedDocument | undefined;
  /** What part is drafted, while it is. */
  part: number | undefined;
  hasFailed: boolean;
  /** Whether its text is at hand. */
  hasText: boolean;
}

/** One document: what it is, how far it has come, and what it says of itself when it is opened. */
export function DocumentRow({ source, draft, part, hasFailed, hasText }: DocumentRowProps) {
  const { change, goTo } = useStudio();
  const [isOpen, setOpen] = useState(false);
  const progress = useId();
  const { id, title, file, outlet, published, lang } = source;
  const name = title ?? file;
  return (
    <li class="document-item">
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <strong {...wordsIn(lang)}>{name}</strong>
          <span class="note">
            <Parts>
              {outlet.name ?? i18n.t('evidence.unnamedOutlet')}
              {formatDated(published).date}
              {nameLanguage(lang)}
            </Parts>
          </span>
        </summary>
        {isOpen && <SourceForm source={source} />}
      </details>
      <p class="document-state">
        {part === undefined ? (
          <span class="note">{stateOf(draft, hasFailed, hasText)}</span>
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
