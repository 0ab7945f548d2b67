import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Project } from '../../../../projects/project.ts';
import type { ItemKey } from '../keys.ts';
import { chooseByLabel } from '../readings.ts';
import { ACCEPTED_ACTORS, ENTRY_LABELS } from './label-lists.tsx';

interface MergeFieldProps {
  project: Project;
  at: ItemKey;
  onMerge: (into: string) => void;
}

/** Says that an item is the same as a record that is there, by its name. */
export function MergeField({ project, at, onMerge }: MergeFieldProps) {
  const [into, setInto] = useState('');
  const isActor = at.list === 'actors';
  const choice = chooseByLabel(isActor ? project.actors : project.entries, into);
  const target = 'id' in choice && choice.id !== at.id ? choice.id : undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    if (target !== undefined) onMerge(target);
  };
  return (
    <form class="merge" onSubmit={submit}>
      <label class="field">
        <span class="field-label">
          {i18n.t('curate.merge.label')}{' '}
          <span class="key" aria-hidden="true">
            M
          </span>
        </span>
        <input
          data-field="merge"
          dir="auto"
          list={isActor ? ACCEPTED_ACTORS : ENTRY_LABELS}
          value={into}
          onInput={(event) => setInto(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" aria-disabled={target === undefined}>
        {i18n.t('curate.merge.do')}
      </button>
    </form>
  );
}
