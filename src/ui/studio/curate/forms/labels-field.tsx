import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { pair } from '../../../../i18n/join.ts';
import { usePackWords } from '../../../components/pack-words.tsx';
import { Field, type FieldProps } from '../../fields/field.tsx';
import type { Edit } from '../../use-record.ts';
import { chooseByLabel } from '../readings.ts';

interface LabelsFieldProps extends FieldProps {
  /** Ids of the records that are named now, in their order. */
  values: readonly string[];
  records: ReadonlyMap<string, { label: string }>;
  /** Id of the list of labels that is offered. */
  list: string;
  onEdit: (edit: Edit<string[]>) => void;
}

/** Names any number of other records by their labels. What names none is said, and changes nothing. */
export function LabelsField({ values, records, list, onEdit, ...field }: LabelsFieldProps) {
  const words = usePackWords();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const choice = chooseByLabel(records, typed);
  const isKnown = 'id' in choice;
  const add = () => {
    if (!isKnown) return;
    if (!values.includes(choice.id)) onEdit((now) => [...now.filter((one) => one !== choice.id), choice.id]);
    setTyped('');
  };
  return (
    <Field {...field} note={typed.trim() && !isKnown ? i18n.t('curate.noSuchRecord') : field.note}>
      {({ id, name, describedBy }) => (
        <>
          {values.length > 0 && (
            <ul class="named">
              {values.map((one) => {
                const label = records.get(one)?.label || one;
                return (
                  <li key={one}>
                    <bdi {...words}>{label}</bdi>
                    <button
                      type="button"
                      class="plain"
                      aria-label={pair(i18n.t('bringIn.remove'), label)}
                      onClick={() => {
                        input.current?.focus();
                        onEdit((now) => now.filter((other) => other !== one));
                      }}
                    >
                      {i18n.t('bringIn.remove')}
                    </button>
                  </li>
                );
              })}
            </ul>
          )}
          <span class="name-another">
            <input
              ref={input}
              {...{ id, 'data-field': name, 'aria-describedby': describedBy, ...words }}
              list={list}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.isComposing) return;
                event.preventDefault();
                add();
              }}
            />
            <button type="button" class="button" aria-disabled={!isKnown} onClick={add}>
              {i18n.t('curate.addOne')}
            </button>
          </span>
        </>
      )}
    </Field>
  );
}
