import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { OpenedProject } from './opened-project.tsx';
import { ProjectsView } from './projects/projects-view.tsx';
import { useAddress } from './use-address.ts';

/** The studio: the list of the author's projects, or the one that the address names. */
export function Studio() {
  const [{ project, step }, go] = useAddress();
  // What was made there would be gone with the window, without a word.
  if (browser.extension.inIncognitoContext) {
    return (
      <main class="studio-wait">
        <p>{i18n.t('studio.private')}</p>
      </main>
    );
  }
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
