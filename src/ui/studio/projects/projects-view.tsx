import { i18n } from '#i18n';
import { countText } from '../../../i18n/count-text.ts';
import { interfaceLocale } from '../../../i18n/locale.ts';
import { Logo } from '../../components/logo.tsx';
import { BringIn } from './bring-in.tsx';
import { NewProject } from './new-project.tsx';
import { ProjectItem } from './project-item.tsx';
import { useProjects } from './use-projects.ts';

/** Where the studio begins: the author's projects, and a new one. */
export function ProjectsView({ onOpen }: { onOpen: (id: string) => void }) {
  const { rows, captures, trouble, create, remove } = useProjects();
  const [waiting] = captures;
  const dates = new Intl.DateTimeFormat(interfaceLocale(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div class="projects">
      <header>
        <p class="brand">
          <Logo />
          {i18n.t('extensionName')}
        </p>
        <h1>{i18n.t('studio.title')}</h1>
        <p class="lead">{i18n.t('studio.lead')}</p>
      </header>
      <main>
        {trouble && <p role="alert">{i18n.t(trouble === 'full' ? 'studio.trouble.full' : 'studio.unread')}</p>}
        {waiting && (
          <p class="actions">
            <span>{countText('capture.waiting', captures.length)}</span>
            <a class="button" href={`/capture.html#${waiting[0]}`}>
              {i18n.t('capture.take')}
            </a>
          </p>
        )}
        {rows && rows.length > 0 && (
          <section aria-labelledby="projects-title">
            <h2 id="projects-title">{i18n.t('studio.projects.title')}</h2>
            <ul class="project-list">
              {rows.map((project) => (
                <ProjectItem
                  key={project.id}
                  project={project}
                  changed={dates.format(project.changedAt)}
                  onOpen={() => onOpen(project.id)}
                  onRemove={() => void remove(project.id)}
                />
              ))}
            </ul>
          </section>
        )}
        <NewProject
          onCreate={async (title, lang) => {
            const id = await create(title, lang);
            if (id !== undefined) onOpen(id);
          }}
        />
        <BringIn onOpen={onOpen} />
      </main>
    </div>
  );
}
