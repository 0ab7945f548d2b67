import { i18n } from '#i18n';
import type { Step } from './address.ts';
import { StudioView } from './studio-view.tsx';
import { useProject } from './use-project.ts';

interface OpenedProjectProps {
  id: string;
  step: Step;
  onStep: (step: Step) => void;
  onOpen: (id: string) => void;
  onLeave: () => void;
}

/** A project from the database, or in words why there is none to show. */
export function OpenedProject({ id, step, onStep, onOpen, onLeave }: OpenedProjectProps) {
  const use = useProject(id);
  const { opening } = use;
  if (opening.is === 'opening') return <main class="studio-wait" aria-busy="true" />;
  if (opening.is === 'open') {
    return <StudioView open={opening.open} use={use} step={step} onStep={onStep} onOpen={onOpen} onLeave={onLeave} />;
  }
  return (
    <main class="studio-wait">
      <p role="alert">{i18n.t(opening.is === 'missing' ? 'studio.missing' : 'studio.unread')}</p>
      <p class="actions">
        <button type="button" class="button" onClick={onLeave}>
          {i18n.t('studio.projects.title')}
        </button>
      </p>
    </main>
  );
}
