import { i18n } from '#i18n';
import type { Status } from './options-data.ts';

interface StatusLineProps {
  status: (Status & { turn: number }) | null;
  onUndo: () => void;
}

/** Says what became of the last change, aloud as well; a change that took everything with it can be undone here. */
export function StatusLine({ status, onUndo }: StatusLineProps) {
  return (
    <div class={`status ${status ? `status-${status.kind}` : ''}`} role="status">
      {status && (
        // A new element each time, so that the same words are read out again.
        <div key={status.turn}>
          <p>{textOf(status)}</p>
          {'problems' in status && status.problems.length > 0 && (
            <>
              <p>{i18n.t('options.file.misfits')}</p>
              <ul>
                {status.problems.map((problem) => (
                  <li key={problem} lang="en" dir="ltr">
                    {problem}
                  </li>
                ))}
              </ul>
            </>
          )}
          {'problems' in status && (
            <button type="button" class="button" onClick={onUndo}>
              {i18n.t('options.undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function textOf({ kind }: Status): string {
  switch (kind) {
    case 'saved':
      return i18n.t('options.saved');
    case 'failed':
      return i18n.t('options.failed');
    case 'unread':
      return i18n.t('options.unread');
    case 'imported':
      return i18n.t('options.file.imported');
    case 'reset':
      return i18n.t('options.file.resetDone');
    case 'notJson':
      return i18n.t('options.file.notJson');
    case 'undone':
      return i18n.t('options.file.undone');
    case 'rebuilt':
      return i18n.t('options.packs.rebuilt');
    case 'notRebuilt':
      return i18n.t('options.packs.notRebuilt');
  }
}
