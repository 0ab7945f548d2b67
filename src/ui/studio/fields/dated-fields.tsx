import { i18n } from '#i18n';
import { isEdtf } from '../../../knowledge/edtf.ts';
import { basisSchema, type Dated } from '../../../knowledge/schema/common.ts';
import type { Remark } from '../../../projects/check-project.ts';
import { formatEdtf } from '../../components/format-date.ts';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import type { Save } from './use-typing.ts';

interface DatedFieldsProps {
  label: string;
  name: string;
  value: Dated | undefined;
  remarks?: readonly Remark[];
  /** Stores what becomes of the date as it is by then. */
  onEdit: (edit: (now: Dated | undefined) => Dated, join?: string) => ReturnType<Save>;
}

const UNDATED: Dated = { edtf: null, basis: 'unknown' };

/** A date and how it is known: no date without saying that, and none that nothing gives. */
export function DatedFields({ label, name, value = UNDATED, remarks, onEdit }: DatedFieldsProps) {
  const { edtf, basis, words } = value;
  const note = edtf === null ? i18n.t('curate.dateNote') : isEdtf(edtf) ? formatEdtf(edtf) : i18n.t('curate.noDate');
  return (
    <div class="pair-of-fields">
      <TextField
        label={label}
        name={`${name}.edtf`}
        note={words ? `${note} ${i18n.t('date.words', [words])}` : note}
        remarks={remarks}
        value={edtf ?? ''}
        onSave={(text, join) => onEdit((now) => withDate(now, text.trim()), join)}
      />
      <SelectField
        label={i18n.t('curate.field.basis')}
        name={`${name}.basis`}
        remarks={remarks}
        value={basis}
        values={edtf === null ? ['unknown'] : basisSchema.options.filter((one) => one !== 'unknown' || basis === one)}
        say={(one) => i18n.t(one === 'stated' ? 'curate.basisStated' : `date.basis.${one}`)}
        onSave={(next) => void onEdit((now) => withBasis(now, next))}
      />
    </div>
  );
}

function withDate(now: Dated = UNDATED, text: string): Dated {
  if (text === '') return { ...now, edtf: null, basis: 'unknown' };
  return { ...now, edtf: text, basis: now.basis === 'unknown' ? 'stated' : now.basis };
}

/** How a date is known; without one nothing is. */
function withBasis(now: Dated = UNDATED, basis: Dated['basis']): Dated {
  return now.edtf === null ? now : { ...now, basis };
}
