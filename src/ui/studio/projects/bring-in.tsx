import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { send } from '../../../messaging/send.ts';
import { createProject } from '../../../projects/projects.ts';
import { FileButton } from '../../components/file-button.tsx';
import { LiveText } from '../../components/live-text.tsx';
import { DropFiles } from '../documents/drop-files.tsx';
import { type Trouble, troubleOf } from '../trouble.ts';
import { type Chosen, readChosen } from './read-chosen.ts';

/** As many are told; of the rest nothing, since the first are worked off first. */
const MOST_LINES = 20;

/** Going on with a pack that was taken along, or with anybody's: it becomes a project. */
export function BringIn({ onOpen }: { onOpen: (id: string) => void }) {
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<Exclude<Chosen, { ok: true }> | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const read = async (files: File[]) => {
    const [first] = files;
    if (isBusy || !first) return;
    setBusy(true);
    setRefused(null);
    setTrouble(null);
    setName(first.webkitRelativePath.split('/', 1)[0] || first.name);
    const chosen = await readChosen(files);
    if (!chosen.ok) setRefused(chosen);
    else {
      const { content, texts, kept } = chosen.value;
      try {
        const id = await createProject(content, texts, kept);
        void send('projectsChanged', {});
        onOpen(id);
      } catch (error) {
        console.warn('Counterpoint: what was brought in could not be stored', error);
        setTrouble(troubleOf(error));
      }
    }
    setBusy(false);
  };
  return (
    <section aria-labelledby="bring-in-title">
      <h2 id="bring-in-title">{i18n.t('bringIn.title')}</h2>
      <DropFiles onDrop={(files) => void read(files)}>
        <p class="note">{i18n.t('bringIn.note')}</p>
        <p class="actions">
          <FileButton
            label={i18n.t('bringIn.file')}
            accept=".zip,.json,.gz,application/zip,application/json,application/gzip"
            onChoose={(files) => void read(files)}
          />
          <FileButton label={i18n.t('bringIn.folder')} many="folder" onChoose={(files) => void read(files)} />
        </p>
      </DropFiles>
      <LiveText text={isBusy ? i18n.t('bringIn.reading', [name]) : ''} />
      {trouble && <p role="alert">{i18n.t(trouble === 'full' ? 'takeAlong.noRoom' : 'takeAlong.notStored')}</p>}
      {refused && (
        <div role="alert">
          <p>
            {i18n.t('bringIn.refused', [name])} {refused.why !== 'records' && i18n.t(`bringIn.${refused.why}`)}
          </p>
          <ul class="problems" lang="en" dir="ltr">
            {refused.problems.slice(0, MOST_LINES).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
