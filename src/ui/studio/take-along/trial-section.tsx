import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countText } from '../../../i18n/count-text.ts';
import { interfaceLocale } from '../../../i18n/locale.ts';
import type { OpenProject } from '../../../projects/open-project.ts';
import { changeRow, readTrial } from '../../../projects/projects.ts';
import { LiveText } from '../../components/live-text.tsx';
import { endTrial, type Trial, tryPack } from './try-pack.ts';

/** The pack on the pages that are open, as far as it has come. */
export function TrialSection({ open }: { open: OpenProject }) {
  const [trial, setTrial] = useState<Trial | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [hasEnded, setEnded] = useState(false);
  // The id under which it is there already, also from before this page was opened.
  const [mine, setMine] = useState<string | null>(null);
  useEffect(() => {
    void readTrial(open.id).then((id) => setMine(id ?? null));
  }, [open]);

  /** One thing at a time; whatever becomes of it, another can be begun. */
  const run = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    setEnded(false);
    try {
      await work();
    } catch (error) {
      console.warn('Counterpoint: the trial could not be changed', error);
      setTrial({ is: 'notStored' });
    } finally {
      setBusy(false);
    }
  };
  const start = () =>
    run(async () => {
      // Read anew: another page may have begun or ended it.
      const before = (await readTrial(open.id)) ?? null;
      const now = await tryPack(open.project, before);
      setTrial(now);
      if (now.is !== 'on') return;
      await changeRow(open.id, { trial: now.id });
      setMine(now.id);
    });
  const end = (id: string) =>
    run(async () => {
      if (!(await endTrial(id))) return setTrial({ is: 'notStored' });
      await changeRow(open.id, { trial: undefined });
      setMine(null);
      setTrial(null);
      setEnded(true);
    });
  return (
    <section aria-labelledby="try-title">
      <h3 id="try-title">{i18n.t('takeAlong.try')}</h3>
      <p class="note">{i18n.t('takeAlong.tryNote')}</p>
      <p class="actions">
        <button type="button" class="button" aria-disabled={isBusy} onClick={() => void start()}>
          {i18n.t(mine === null ? 'takeAlong.tryNow' : 'takeAlong.tryAgain')}
        </button>
        {mine !== null && (
          <button type="button" class="button" aria-disabled={isBusy} onClick={() => void end(mine)}>
            {i18n.t('takeAlong.end')}
          </button>
        )}
      </p>
      <LiveText text={isBusy ? i18n.t('takeAlong.trying') : hasEnded ? i18n.t('takeAlong.ended') : sayTrial(trial)} />
      {trial?.is === 'on' && trial.leftOut.length > 0 && (
        <p class="note">{countText('takeAlong.leftOut', trial.leftOut.length)}</p>
      )}
      {trial?.is === 'broken' && (
        <ul class="problems" lang="en" dir="ltr">
          {[...new Set(trial.problems.map(({ reason }) => reason))].slice(0, 20).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function sayTrial(trial: Trial | null): string {
  if (trial === null) return '';
  if (trial.is === 'on') {
    const time = new Intl.DateTimeFormat(interfaceLocale(), { timeStyle: 'short' }).format(trial.at);
    return i18n.t('takeAlong.onTrial', [time]);
  }
  if (trial.is === 'taken') return i18n.t('takeAlong.taken', [trial.id]);
  return i18n.t(`takeAlong.${trial.is}`);
}
