import { OpenedProject } from './opened-project.tsx';
import { ProjectsView } from './projects/projects-view.tsx';
import { useAddress } from './use-address.ts';

/** The studio: the list of the author's projects, or the one that the address names. */
export function Studio() {
  const [{ project, step }, go] = useAddress();
  if (project === undefined) return <ProjectsView onOpen={(id) => go({ project: id, step: 'documents' })} />;
  return (
    <OpenedProject
      key={project}
      id={project}
      step={step}
      onStep={(next) => go({ project, step: next })}
      onOpen={(id) => go({ project: id, step })}
      onLeave={() => go({ step: 'documents' })}
    />
  );
}
