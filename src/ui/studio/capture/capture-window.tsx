import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { Logo } from '../../components/logo.tsx';
import { printAddress } from '../address.ts';
import { CaptureForm } from './capture-form.tsx';
import { useCapture } from './use-capture.ts';

/** The small window that opens when a reader adds a page, or words of it, to a pack of their own. */
export function CaptureWindow() {
  const id = useMemo(() => location.hash.slice(1), []);
  const { state, isBusy, trouble, add, discard } = useCapture(id);
  return (
    <main class="capture">
      <h1>
        <Logo />
        {i18n.t('capture.title')}
      </h1>
      {state.is === 'nothing' && <p role="status">{i18n.t(`capture.nothing.${state.why}`)}</p>}
      {state.is === 'taken' && (
        <CaptureForm {...{ ...state, isBusy, trouble }} onAdd={add} onLater={leave} onDiscard={() => void discard()} />
      )}
      {state.is === 'added' && (
        <>
          <p role="status">{i18n.t(sayAdded(state))}</p>
          <p class="actions">
            <a class="button" href={addressOf(state.project)} target="_blank" rel="noreferrer">
              {i18n.t('capture.open')}
            </a>
          </p>
        </>
      )}
    </main>
  );
}

/** Closes the window, or goes back to the studio, which has it open in its own tab. */
function leave(): void {
  if (history.length > 1) history.back();
  else window.close();
}

/** Where in the studio it is now. */
function addressOf(project: string): string {
  return `/studio.html${printAddress({ project, step: 'documents' })}`;
}

function sayAdded({ isThere, hasPassage }: { isThere: boolean; hasPassage: boolean }) {
  if (!isThere) return 'capture.added';
  return hasPassage ? 'capture.isThere' : 'capture.pageIsThere';
}
