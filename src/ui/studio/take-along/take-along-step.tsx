import { i18n } from '#i18n';
import type { OpenProject } from '../../../projects/open-project.ts';
import type { Project } from '../../../projects/project.ts';
import { AboutPack } from './about-pack.tsx';

interface TakeAlongStepProps {
  open: OpenProject;
  project: Project;
}

/** What the pack says of itself, before it is taken along. */
export function TakeAlongStep({ project }: TakeAlongStepProps) {
  return (
    <div class="page-column">
      <h2>{i18n.t('studio.step.takeAlong')}</h2>
      <AboutPack project={project} />
    </div>
  );
}
