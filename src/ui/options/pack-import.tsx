import { i18n } from '#i18n';
import { joinSentences } from '../../i18n/join.ts';
import type { Refused } from '../../packs/import/pack-offer.ts';
import { FileButton } from '../components/file-button.tsx';
import { PackOfferView } from './pack-offer.tsx';
import { ProblemList } from './problem-list.tsx';
import { SubscribeForm } from './subscribe-form.tsx';
import type { PackImport, PackImportActions } from './use-pack-import.ts';

interface PackImportProps {
  state: PackImport | null;
  actions: PackImportActions;
}

/** A pack from a file, chosen or dropped, or from an address: checked, and shown before anything is stored. */
export function PackImportBox({ state, actions }: PackImportProps) {
  // While there is something to decide on, that is all there is to do.
  const isFree = state === null || state.phase === 'checking' || state.phase === 'refused';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first.
    <div
      class="pack-import"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer?.files ?? [];
        if (file) actions.choose(file);
      }}
    >
      <h3>{i18n.t('options.packs.add')}</h3>
      {isFree && (
        <>
          <p class="note">{i18n.t('options.packs.addNote')}</p>
          <p class="actions">
            <FileButton
              label={i18n.t('options.packs.choose')}
              accept=".json,.gz,application/json,application/gzip"
              onChoose={([file]) => actions.choose(file)}
            />
          </p>
          <SubscribeForm onLook={actions.look} />
        </>
      )}
      {state?.phase === 'private' && <p class="note">{i18n.t('options.packs.notPrivate')}</p>}
      <div aria-live="polite">
        {state?.phase === 'checking' && <p>{i18n.t('options.packs.checking', [state.name])}</p>}
        {state?.phase === 'storing' && (
          <p>
            <label>
              {i18n.t('options.packs.storing', [state.title])} <progress value={state.part} max={1} />
            </label>
          </p>
        )}
      </div>
      {/* All of it is stored: what is left is one step, which nobody stops any more. */}
      {(state?.phase === 'checking' || (state?.phase === 'storing' && state.part < 1)) && (
        <p class="actions">
          <button type="button" class="button" onClick={actions.cancel}>
            {i18n.t('options.packs.cancel')}
          </button>
        </p>
      )}
      {state?.phase === 'refused' && (
        <div role="alert">
          <p>{reasonOf(state.name, state.why)}</p>
          <ProblemList problems={state.why.problems} />
        </div>
      )}
      {state?.phase === 'offered' && <PackOfferView {...state} actions={actions} />}
    </div>
  );
}

function reasonOf(name: string, refused: Refused): string {
  if (refused.kind === 'badFile') return i18n.t(`options.packs.refused.${refused.why}`, [name]);
  const { why, at } = refused;
  if (why === 'stopped') return i18n.t('options.packs.refused.stopped', [at]);
  if (why === 'notAnAddress' || why === 'notSecure' || why === 'elsewhere') {
    return i18n.t(`options.packs.subscribe.${why}`, [at]);
  }
  if (why === 'noPermission') return i18n.t('options.packs.subscribe.refused', [at]);
  return joinSentences([i18n.t('options.packs.subscribe.failed', [at]), i18n.t(`options.packs.fault.${why}`)]);
}
