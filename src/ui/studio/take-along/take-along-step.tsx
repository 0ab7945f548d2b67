import { i18n } from '#i18n';
import type { OpenProject } from '../../../projects/open-project.ts';
import type { Project } from '../../../projects/project.ts';
import type { RecordPlace } from '../studio-context.ts';
import { AboutPack } from './about-pack.tsx';
import { FilesSection } from './files-section.tsx';
import { TrialSection } from './trial-section.tsx';

interface TakeAlongStepProps {
  open: OpenProject;
  project: Project;
  /** What the pack says of itself and another step asked for. */
  wanted: RecordPlace | null;
}

/** What the pack says of itself; the pack on trial; and as files. */
export function TakeAlongStep({ open, project, wanted }: TakeAlongStepProps) {
  return (
    <div class="take-along page-column">
      <h2>{i18n.t('studio.step.takeAlong')}</h2>
      <AboutPack {...{ project, wanted }} />
      <TrialSection open={open} />
      <FilesSection open={open} />
    </div>
  );
}
