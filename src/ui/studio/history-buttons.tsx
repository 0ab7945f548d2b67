import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Change } from '../../projects/change.ts';
import type { OpenProject } from '../../projects/open-project.ts';
import { isTextField } from './is-text-field.ts';
import type { ProjectInUse } from './use-project.ts';

interface HistoryButtonsProps {
  open: OpenProject;
  use: ProjectInUse;
  onSay: (text: string) => void;
}

/** Back and forth among all changes that were ever made, in words, and whether all of them are stored. */
export function HistoryButtons({ open, use, onSay }: HistoryButtonsProps) {
  const { undoable, redoable } = open;
  const { undo, redo } = use;
  // What was taken back, or made again, is named afterwards: something that waited may have been stored before it.
  const back = async () => {
    if ((await undo()) === 'changed' && open.redoable) onSay(i18n.t('studio.undone', [nameChange(open.redoable)]));
  };
  const again = async () => {
    if ((await redo()) === 'changed' && open.undoable) onSay(i18n.t('studio.redone', [nameChange(open.undoable)]));
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // In a field the browser takes letters back, which is stored as well.
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey) || isTextField(event.target))
        return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && !(key === 'y' && !event.shiftKey)) return;
      event.preventDefault();
      void (key === 'y' || event.shiftKey ? again() : back());
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return (
    <div class="history">
      <p class="saved">{i18n.t(use.saving ? 'studio.saving' : use.trouble ? 'studio.notSaved' : 'studio.saved')}</p>
      <Step
        change={undoable}
        label="studio.undo"
        keys="Control+Z"
        path="M6 3 2.5 6.5 6 10M3 6.5h6a4 4 0 0 1 0 8H7"
        onPress={back}
      />
      <Step
        change={redoable}
        label="studio.redo"
        keys="Control+Shift+Z"
        path="m10 3 3.5 3.5L10 10M13 6.5H7a4 4 0 0 0 0 8h2"
        onPress={again}
      />
    </div>
  );
}

interface StepProps {
  change: Change | undefined;
  label: 'studio.undo' | 'studio.redo';
  keys: string;
  path: string;
  onPress: () => void;
}

/** Stays where it is when there is nothing to do, so that whoever presses it again and again keeps the focus. */
function Step({ change, label, keys, path, onPress }: StepProps) {
  const text = i18n.t(label, [change ? nameChange(change) : i18n.t('studio.nothing')]);
  return (
    <button
      type="button"
      class="icon"
      aria-disabled={!change}
      aria-label={text}
      aria-keyshortcuts={keys}
      title={text}
      onClick={onPress}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    </button>
  );
}

/** What a change did, as its author would say it. */
function nameChange({ kind, name }: Change): string {
  return i18n.t(`studio.change.${kind}`, [name]);
}
