import { formatNumber } from '../../../i18n/locale.ts';
import { usePackWords } from '../../components/pack-words.tsx';
import { draftWords } from '../draft-language.ts';
import { Field, type FieldProps } from './field.tsx';
import { type Save, useTyping } from './use-typing.ts';

interface TextFieldProps extends FieldProps {
  value: string;
  onSave: Save;
  /** Lines that it has; one is a field without line breaks. */
  lines?: number;
  /** Most characters that the rules allow; told, not enforced. */
  most?: number;
  /** Whether line breaks part its texts; else each is a space. */
  isList?: boolean;
  list?: string;
  lang?: string;
}

/** A text of a record, stored as it is typed. */
export function TextField({ value, onSave, lines = 1, most, isList = false, list, lang, ...field }: TextFieldProps) {
  const typing = useTyping(value, onSave);
  const ofPack = usePackWords();
  const words = lang === undefined ? ofPack : draftWords(lang);
  const length = [...typing.text].length;
  return (
    <Field {...field}>
      {({ id, name, describedBy }) => {
        const shared = {
          id,
          ...{ 'data-field': name, 'aria-describedby': describedBy },
          ...words,
          value: typing.text,
          onFocus: typing.onFocus,
          onBlur: typing.onBlur,
        };
        return (
          <>
            {lines > 1 ? (
              <textarea
                {...shared}
                rows={lines}
                onInput={({ currentTarget: { value: text } }) =>
                  typing.onInput(isList ? text : text.replaceAll(/\s*\n\s*/g, ' '))
                }
              />
            ) : (
              <input {...shared} list={list} onInput={(event) => typing.onInput(event.currentTarget.value)} />
            )}
            {most !== undefined && (
              <span class={length > most ? 'length is-over' : 'length'} aria-hidden="true">
                {`${formatNumber(length)} / ${formatNumber(most)}`}
              </span>
            )}
          </>
        );
      }}
    </Field>
  );
}
