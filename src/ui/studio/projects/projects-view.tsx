import { i18n } from '#i18n';
import { pair } from '../../../i18n/join.ts';
import { interfaceLocale } from '../../../i18n/locale.ts';
import { Logo } from '../../components/logo.tsx';
import { NewProject } from './new-project.tsx';
import { useProjects } from './use-projects.ts';

/** Where the studio begins: the author's projects, and a new one. */
export function ProjectsView({ onOpen }: { onOpen: (id: string) => void }) {
  const { rows, trouble, create } = useProjects();
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
        {rows && rows.length > 0 && (
          <section aria-labelledby="projects-title">
            <h2 id="projects-title">{i18n.t('studio.projects.title')}</h2>
            <ul class="project-list">
              {rows.map(({ id, title, changedAt }) => (
                <li key={id}>
                  <button type="button" class="project" onClick={() => onOpen(id)}>
                    <strong dir="auto">{title || i18n.t('studio.untitled')}</strong>
                    <span class="note">{pair(i18n.t('studio.projects.changed'), dates.format(changedAt))}</span>
                  </button>
                </li>
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
      </main>
    </div>
  );
}
