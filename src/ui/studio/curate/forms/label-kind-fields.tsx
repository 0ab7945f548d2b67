import { i18n } from '#i18n';
import { MAX_LENGTH } from '../../../../knowledge/lint/lengths.ts';
import type { Actor } from '../../../../knowledge/schema/actor.ts';
import type { Entry } from '../../../../knowledge/schema/entry.ts';
import type { Remark } from '../../../../projects/check-project.ts';
import { SelectField } from '../../fields/select-field.tsx';
import { TextField } from '../../fields/text-field.tsx';
import type { Outcome } from '../../use-project.ts';

interface LabelKindFieldsProps<Kind extends string> {
  label: string;
  kind: Kind;
  kinds: readonly Kind[];
  remarks: readonly Remark[];
  onSave: (fields: { label: string } | { kind: Kind }, join?: string) => Promise<Outcome>;
}

/** What a record is called, and of which kind it is. */
export function LabelKindFields<Kind extends Actor['kind'] | Entry['kind']>({
  label,
  kind,
  kinds,
  remarks,
  onSave,
}: LabelKindFieldsProps<Kind>) {
  return (
    <>
      <TextField
        label={i18n.t('curate.field.label')}
        name="label"
        most={MAX_LENGTH.label}
        {...{ remarks, value: label }}
        onSave={(text, join) => onSave({ label: text }, join)}
      />
      <SelectField
        label={i18n.t('curate.field.kind')}
        name="kind"
        {...{ remarks, value: kind, values: kinds }}
        say={(one) => i18n.t(`kind.${one}`)}
        onSave={(next) => void onSave({ kind: next })}
      />
    </>
  );
}
