import { i18n } from '#i18n';
import { countText } from '../../i18n/count-text.ts';
import type { Problem } from '../../settings/migrate.ts';
import { Worded } from '../components/worded.tsx';
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
          {'joined' in status && status.joined !== undefined && status.joined > 0 && (
            <p>{countText('options.notes.joined', status.joined)}</p>
          )}
          {status.kind === 'undone' && status.left !== undefined && status.left > 0 && (
            <p>{countText('options.notes.left', status.left)}</p>
          )}
          {'problems' in status && status.problems.length > 0 && <Problems problems={status.problems} />}
          {('problems' in status || status.kind === 'noteRemoved') && (
            <button type="button" class="button" onClick={onUndo}>
              {i18n.t('options.undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

// What is wrong with a file of other things in thousands of ways is told by the first few.
const MOST_PROBLEMS = 20;
const MOST_LETTERS = 80;

/** What was not taken of a file: everything at once, so that it can be set right at once. */
function Problems({ problems }: { problems: Problem[] }) {
  const further = problems.length - MOST_PROBLEMS;
  return (
    <>
      <p>{i18n.t('options.file.misfits')}</p>
      <ul>
        {problems.slice(0, MOST_PROBLEMS).map(({ key, reason }) => (
          <li key={`${reason} ${key}`}>
            <Worded say={(name = '') => i18n.t(`options.file.problem.${reason}`, [name])}>
              <code dir="ltr">{key.slice(0, MOST_LETTERS)}</code>
            </Worded>
          </li>
        ))}
        {further > 0 && <li>{countText('options.file.further', further)}</li>}
      </ul>
    </>
  );
}

function textOf(status: Status): string {
  switch (status.kind) {
    case 'saved':
      return i18n.t('options.saved');
    case 'failed':
      return i18n.t('options.failed');
    case 'unread':
      return i18n.t('options.unread');
    case 'imported':
      return i18n.t('options.file.imported');
    case 'noteRemoved':
      return i18n.t('options.notes.removed');
    case 'reset':
      return i18n.t('options.file.resetDone');
    case 'notesLeft':
      return countText('options.notes.left', status.left);
    case 'notJson':
      return i18n.t('options.file.notJson');
    case 'tooLarge':
      return i18n.t('options.file.tooLarge');
    case 'undone':
      return i18n.t('options.file.undone');
    case 'rebuilt':
      return i18n.t('options.packs.rebuilt');
    case 'notRebuilt':
      return i18n.t('options.packs.notRebuilt');
    case 'checked':
      return i18n.t('options.packs.result.checked');
    case 'packAdded':
      return i18n.t('options.packs.packAdded');
    case 'tooMany':
      return i18n.t('options.packs.tooMany');
    case 'subscribed':
      return i18n.t('options.packs.subscribe.done');
    case 'noRoom':
      return i18n.t('options.packs.noRoom');
    case 'notStored':
      return i18n.t('options.packs.notStored');
  }
}
