import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { stanceSchema } from '../../../knowledge/schema/position.ts';
import type { Capture } from '../../../projects/captures.ts';
import type { ProjectRow } from '../../../projects/database.ts';
import { EMPTY, type Project } from '../../../projects/project.ts';
import { readProject } from '../../../projects/projects.ts';
import type { AboutPassage } from '../../../projects/take-capture.ts';
import { formatEdtf } from '../../components/format-date.ts';
import { Parts } from '../../components/parts.tsx';
import { StanceGlyph } from '../../components/stance-glyph.tsx';
import type { Trouble } from '../trouble.ts';
import type { CaptureInUse } from './use-capture.ts';

interface CaptureFormProps {
  capture: Capture;
  projects: ProjectRow[];
  isBusy: boolean;
  trouble: Trouble | null;
  onAdd: CaptureInUse['add'];
  onLater: () => void;
  onDiscard: () => void;
}

const NEW = 'new';
const LONGEST_TITLE = 60;
const NOTHING: AboutPassage = { who: '', about: '', stance: null, gist: '' };

/** What was taken, where it goes, and what its author knows of it already. */
export function CaptureForm({
  capture: { page },
  projects,
  isBusy,
  trouble,
  onAdd,
  onLater,
  onDiscard,
}: CaptureFormProps) {
  const [wanted, setInto] = useState(projects[0]?.id ?? NEW);
  const [title, setTitle] = useState('');
  const [about, setAbout] = useState(NOTHING);
  // One that was removed meanwhile is none to choose.
  const into = wanted === NEW || projects.some(({ id }) => id === wanted) ? wanted : (projects[0]?.id ?? NEW);
  const project = useStoredProject(into);
  const { selection } = page;
  const ids = useId();
  const submit = (event: Event) => {
    event.preventDefault();
    if (into !== NEW) void onAdd({ id: into }, about);
    else if (title.trim()) void onAdd({ title: title.trim(), lang: i18n.t('locale').split('-', 1)[0]! }, about);
  };
  return (
    <form onSubmit={submit}>
      <section aria-label={i18n.t('capture.page')}>
        <strong dir="auto">{page.title || page.address}</strong>
        <p class="note">
          <Parts>
            {page.outlet}
            {page.published && formatEdtf(page.published)}
          </Parts>
        </p>
      </section>
      {selection && (
        <blockquote class="passage" dir="auto" aria-label={i18n.t('capture.passage')}>
          {page.text.slice(selection.start, selection.end)}
        </blockquote>
      )}
      <label class="field">
        <span class="field-label">{i18n.t('capture.project')}</span>
        <select value={into} onChange={(event) => setInto(event.currentTarget.value)}>
          {projects.map((row) => (
            <option key={row.id} value={row.id}>
              {row.title}
            </option>
          ))}
          <option value={NEW}>{i18n.t('capture.newProject')}</option>
        </select>
      </label>
      {into === NEW && (
        <label class="field">
          <span class="field-label">{i18n.t('capture.newTitle')}</span>
          <input
            required
            maxLength={LONGEST_TITLE}
            dir="auto"
            value={title}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        </label>
      )}
      {selection && (
        <>
          <Choice
            label={i18n.t('capture.who')}
            names={project.actors}
            value={about.who}
            onInput={(who) => setAbout({ ...about, who })}
          />
          <Choice
            label={i18n.t('capture.about')}
            names={project.entries}
            value={about.about}
            onInput={(on) => setAbout({ ...about, about: on })}
          />
          <fieldset class="stances">
            <legend class="field-label">{i18n.t('capture.stance')}</legend>
            {stanceSchema.options.map((stance) => (
              <label key={stance} class="stance">
                <input
                  type="radio"
                  name={`${ids}-stance`}
                  checked={about.stance === stance}
                  onChange={() => setAbout({ ...about, stance })}
                />
                <StanceGlyph stance={stance} />
                <span>{i18n.t(`stance.${stance}`)}</span>
              </label>
            ))}
          </fieldset>
          <label class="field">
            <span class="field-label">{i18n.t('capture.gist')}</span>
            <textarea
              rows={2}
              dir="auto"
              value={about.gist}
              onInput={(event) => setAbout({ ...about, gist: event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' ') })}
            />
          </label>
          <p class="note">{i18n.t('capture.note')}</p>
        </>
      )}
      {trouble && <p role="alert">{i18n.t(trouble === 'removed' ? 'capture.removed' : 'capture.nothing.notStored')}</p>}
      <p class="actions">
        <button type="submit" class="button primary" aria-disabled={isBusy}>
          {i18n.t('capture.save')}
        </button>
        <button type="button" class="button" onClick={onLater}>
          {i18n.t('capture.later')}
        </button>
        <button type="button" class="button" onClick={onDiscard}>
          {i18n.t('capture.discard')}
        </button>
      </p>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  /** Records by id, of which one may be meant. */
  names: ReadonlyMap<string, { label: string }>;
  value: string;
  onInput: (text: string) => void;
}

/** A name: one that the project has, or another. */
function Choice({ label, names, value, onInput }: ChoiceProps) {
  const id = useId();
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <input list={id} dir="auto" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
      <datalist id={id}>
        {[...names.values()].map((one) => (
          <option key={one.label} value={one.label} />
        ))}
      </datalist>
    </label>
  );
}

/** A project as it is stored; an empty one until it is read, and for a new one. */
function useStoredProject(id: string): Project {
  const [project, setProject] = useState(EMPTY);
  useEffect(() => {
    let isOver = false;
    setProject(EMPTY);
    if (id !== NEW) void readProject(id).then((read) => !isOver && read && setProject(read.project));
    return () => {
      isOver = true;
    };
  }, [id]);
  return project;
}
