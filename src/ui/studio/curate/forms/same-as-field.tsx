import { i18n } from '#i18n';
import type { Remark } from '../../../../projects/check-project.ts';
import { TextField } from '../../fields/text-field.tsx';
import type { Outcome } from '../../use-project.ts';
import { readLines } from '../names.ts';
import { orNone } from './or-none.ts';

interface SameAsFieldProps {
  value: readonly string[] | undefined;
  remarks: readonly Remark[];
  onSave: (fields: { sameAs: string[] | undefined }, join: string) => Promise<Outcome>;
}

/** The same record in other packs, one a line. */
export function SameAsField({ value = [], remarks, onSave }: SameAsFieldProps) {
  return (
    <TextField
      label={i18n.t('curate.field.sameAs')}
      name="sameAs"
      note={i18n.t('curate.sameAsNote')}
      lines={Math.max(2, value.length + 1)}
      isList
      {...{ remarks, value: value.join('\n') }}
      onSave={(text, join) => onSave({ sameAs: orNone(readLines(text)) }, join)}
    />
  );
}
