import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { READ_ENDINGS } from '../../../documents/read-document.ts';
import { countText } from '../../../i18n/count-text.ts';
import { formatNumber } from '../../../i18n/locale.ts';
import type { OpenProject } from '../../../projects/open-project.ts';
import type { Project } from '../../../projects/project.ts';
import { FileButton } from '../../components/file-button.tsx';
import { LiveText } from '../../components/live-text.tsx';
import type { RecordPlace } from '../studio-context.ts';
import { DocumentRow } from './document-row.tsx';
import { DropFiles } from './drop-files.tsx';
import { type DocumentsInUse, type Refused, waitingIn } from './use-documents.ts';

const ACCEPT = READ_ENDINGS.map((ending) => `.${ending}`).join();

interface DocumentsStepProps {
  open: OpenProject;
  project: Project;
  documents: DocumentsInUse;
  /** A document to correct, when another step asked for one. */
  wanted: RecordPlace | null;
}

/** The documents that a pack is made from: chosen or dropped, read on this machine, drafted one by one. */
export function DocumentsStep({ open, project, documents, wanted }: DocumentsStepProps) {
  const { reading, refused, drafting, failed, add, draft, tryAgain, cancel } = documents;
  const waiting = drafting.size === 0 ? waitingIn(open, failed).length : 0;
  const heading = useId();
  return (
    <div class="page-column">
      <h2 id={heading}>{i18n.t('studio.step.documents')}</h2>
      <DropFiles onDrop={(files) => void add(files)}>
        <p class="note">{i18n.t('documents.note')}</p>
        <p class="actions">
          <FileButton label={i18n.t('documents.choose')} accept={ACCEPT} many onChoose={(files) => void add(files)} />
        </p>
      </DropFiles>
      <LiveText class="note" text={reading.length ? i18n.t('documents.reading', [reading[0]!]) : ''} />
      {refused.length > 0 && (
        <div role="alert">
          <ul class="problems">
            {refused.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may go by one name.
              <li key={index}>
                <strong dir="auto">{one.name}</strong> {sayRefused(one)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {drafting.size > 0 && (
        <p class="actions">
          <span class="note">{countText('documents.left', drafting.size)}</span>
          <button type="button" class="button" onClick={cancel}>
            {i18n.t('documents.cancel')}
          </button>
        </p>
      )}
      {waiting > 0 && reading.length === 0 && (
        <p class="actions">
          <button type="button" class="button primary" onClick={draft}>
            {countText('documents.draft', waiting)}
          </button>
        </p>
      )}
      {project.sources.size > 0 && (
        <ul class="document-list" aria-labelledby={heading}>
          {[...project.sources].map(([id, source]) => (
            <DocumentRow
              key={id}
              source={source}
              draft={project.drafts.get(id)}
              part={drafting.get(id)}
              hasFailed={failed.has(id)}
              onTryAgain={() => tryAgain(id)}
              wanted={wanted?.section === 'sources' && wanted.id === id ? wanted : null}
              hasText={open.texts.has(source.sha256)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function sayRefused({ why }: Refused): string {
  const values = ('values' in why ? (why.values ?? []) : []).map((one) =>
    typeof one === 'number' ? formatNumber(one) : one,
  );
  return i18n.t(`documents.refused.${why.kind}` as 'documents.refused.large', values as [string, string]);
}
