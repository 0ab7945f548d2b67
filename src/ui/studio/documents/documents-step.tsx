import { i18n } from '#i18n';
import type { OpenProject } from '../../../projects/open-project.ts';
import type { Project } from '../../../projects/project.ts';
import { formatDated } from '../../components/format-date.ts';
import { wordsIn } from '../../components/pack-words.tsx';
import { Parts } from '../../components/parts.tsx';

export interface StepProps {
  open: OpenProject;
  project: Project;
}

/** The documents that a pack is made from. */
export function DocumentsStep({ project }: StepProps) {
  return (
    <div class="page-column">
      <h2>{i18n.t('studio.step.documents')}</h2>
      {project.sources.size === 0 ? (
        <p class="note">{i18n.t('curate.noDocuments')}</p>
      ) : (
        <ul class="document-list">
          {[...project.sources].map(([id, { title, outlet, published, lang }]) => (
            <li key={id}>
              <strong {...wordsIn(lang)}>{title ?? id}</strong>
              <span class="note">
                <Parts>
                  {outlet.name ?? i18n.t('evidence.unnamedOutlet')}
                  {formatDated(published).date}
                </Parts>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
