import { Field, type FieldProps } from './field.tsx';

interface SelectFieldProps<Value extends string> extends FieldProps {
  value: Value;
  values: readonly Value[];
  say: (value: Value) => string;
  onSave: (value: Value) => void;
}

/** One of a few values of a record. */
export function SelectField<Value extends string>({ value, values, say, onSave, ...field }: SelectFieldProps<Value>) {
  return (
    <Field {...field}>
      {({ id, name, describedBy }) => (
        <select
          id={id}
          data-field={name}
          aria-describedby={describedBy}
          value={value}
          onChange={(event) => onSave(event.currentTarget.value as Value)}
        >
          {values.map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
