import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { usePackWords } from '../../../components/pack-words.tsx';
import { Field, type FieldProps } from '../../fields/field.tsx';
import { chooseByLabel } from '../readings.ts';

interface LabelFieldProps extends FieldProps {
  /** Id of the record that is named now; undefined for none. */
  value: string | undefined;
  records: ReadonlyMap<string, { label: string }>;
  list: string;
  isOptional?: boolean;
  onChoose: (id: string | undefined) => void;
}

/** Names another record by its label. What names none is said, and changes nothing. */
export function LabelField({ value, records, list, isOptional = false, onChoose, ...field }: LabelFieldProps) {
  const words = usePackWords();
  const stored = value === undefined ? '' : (records.get(value)?.label ?? value);
  const [typed, setTyped] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed for the record before is not meant for this one.
  useEffect(() => setTyped(null), [value]);
  const text = typed ?? stored;
  const choice = chooseByLabel(records, text);
  const isUnknown = text.trim() !== '' && text !== stored && !('id' in choice);
  const choose = (next: string) => {
    setTyped(next);
    const chosen = chooseByLabel(records, next);
    if ('id' in chosen) onChoose(chosen.id);
    else if (isOptional && next.trim() === '') onChoose(undefined);
  };
  return (
    <Field {...field} note={isUnknown ? i18n.t('curate.noSuchRecord') : field.note}>
      {({ id, name, describedBy }) => (
        <input
          {...{ id, 'data-field': name, 'aria-describedby': describedBy, 'aria-invalid': isUnknown, ...words }}
          list={list}
          value={text}
          onInput={(event) => choose(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
        />
      )}
    </Field>
  );
}
