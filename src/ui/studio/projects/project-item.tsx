import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { pair } from '../../../i18n/join.ts';
import type { ProjectRow } from '../../../projects/database.ts';

interface ProjectRowProps {
  project: ProjectRow;
  /** When it was changed last, in words. */
  changed: string;
  onOpen: () => void;
  onRemove: () => void;
}

/** One of the author's projects. Removing one is for good, and asked for twice. */
export function ProjectItem({ project, changed, onOpen, onRemove }: ProjectRowProps) {
  const [isAsked, setAsked] = useState(false);
  const title = project.title || i18n.t('studio.untitled');
  return (
    <li>
      <div class="project-line">
        <button type="button" class="project" onClick={onOpen}>
          <strong dir="auto">{title}</strong>
          <span class="note">{pair(i18n.t('studio.projects.changed'), changed)}</span>
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={isAsked}
          aria-label={pair(i18n.t('bringIn.remove'), title)}
          onClick={() => setAsked(!isAsked)}
        >
          {i18n.t('bringIn.remove')}
        </button>
      </div>
      {isAsked && (
        <div class="sure" role="alert">
          <p>{i18n.t('bringIn.sure', [title])}</p>
          <p class="actions">
            <button type="button" class="button" onClick={onRemove}>
              {i18n.t('bringIn.remove')}
            </button>
            <button type="button" class="button" onClick={() => setAsked(false)}>
              {i18n.t('options.packs.cancel')}
            </button>
          </p>
        </div>
      )}
    </li>
  );
}
