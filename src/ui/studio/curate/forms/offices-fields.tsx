import { useId, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { isEdtf } from '../../../../knowledge/edtf.ts';
import type { Office } from '../../../../knowledge/schema/actor.ts';
import { basisSchema } from '../../../../knowledge/schema/common.ts';
import type { Remark } from '../../../../projects/check-project.ts';
import type { Project } from '../../../../projects/project.ts';
import { formatEdtf } from '../../../components/format-date.ts';
import { RemarkList } from '../../fields/field.tsx';
import { SelectField } from '../../fields/select-field.tsx';
import { TextField } from '../../fields/text-field.tsx';
import type { Outcome } from '../../use-project.ts';
import { type Edit, editAt } from '../../use-record.ts';
import { LabelField } from './label-field.tsx';
import { ACCEPTED_ACTORS } from './label-lists.tsx';
import { LabelsField } from './labels-field.tsx';

interface OfficesFieldsProps {
  project: Project;
  offices: readonly Office[];
  /** Whose office a new one is taken to be of: what the actor is part of. */
  partOf: string | undefined;
  remarks: readonly Remark[];
  onEdit: (edit: Edit<Office[]>, join?: string) => Promise<Outcome>;
}

/** Titles that somebody holds, or held, for a time; the card shows the one of the day of a position. */
export function OfficesFields({ project, offices, partOf, remarks, onEdit }: OfficesFieldsProps) {
  const list = useId();
  const adder = useRef<HTMLButtonElement>(null);
  const sources = useMemo(
    () => new Map([...project.sources].map(([id, { title }]) => [id, { label: title ?? id }])),
    [project.sources],
  );
  const add = () =>
    onEdit((now) => [...now, { title: '', of: partOf ?? '', from: null, to: null, basis: 'stated', printedIn: [] }]);
  return (
    <>
      {offices.map((office, index) => {
        const { title, of, basis, printedIn } = office;
        const name = `offices[${index}]`;
        const edit = (change: Edit<Office>, join?: string) =>
          onEdit(editAt(offices, index, change), join && `${index} ${join}`);
        const save = (fields: Partial<Office>, join?: string) =>
          edit((now) => ({ ...now, ...fields }), join && `${Object.keys(fields).join()} ${join}`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an office has no other identity.
          <fieldset key={index} class="side">
            <legend class="field-label">{i18n.t('curate.office', [String(index + 1)])}</legend>
            <TextField
              label={i18n.t('curate.field.officeTitle')}
              name={`${name}.title`}
              {...{ remarks, value: title }}
              onSave={(text, join) => save({ title: text }, join)}
            />
            <LabelField
              label={i18n.t('curate.field.of')}
              name={`${name}.of`}
              {...{ remarks, value: of || undefined, records: project.actors, list: ACCEPTED_ACTORS }}
              onChoose={(next) => next !== undefined && void save({ of: next })}
            />
            <div class="pair-of-fields">
              {(['from', 'to'] as const).map((end) => (
                <TextField
                  key={end}
                  label={i18n.t(`curate.field.${end}`)}
                  name={`${name}.${end}`}
                  note={sayDate(office[end])}
                  {...{ remarks, value: office[end] ?? '' }}
                  onSave={(text, join) => save({ [end]: text.trim() || null }, join)}
                />
              ))}
            </div>
            <SelectField
              label={i18n.t('curate.field.basis')}
              name={`${name}.basis`}
              {...{ remarks, value: basis, values: basisSchema.options }}
              say={(one) => i18n.t(one === 'stated' ? 'curate.basisStated' : `date.basis.${one}`)}
              onSave={(next) => void save({ basis: next })}
            />
            <LabelsField
              label={i18n.t('curate.field.printedIn')}
              name={`${name}.printedIn`}
              {...{ remarks, values: printedIn, records: sources, list }}
              onEdit={(change) => void edit((now) => ({ ...now, printedIn: change(now.printedIn) }))}
            />
            <RemarkList remarks={remarks.filter(({ field }) => field === name)} />
            <button
              type="button"
              class="plain"
              onClick={() => {
                adder.current?.focus();
                void onEdit(editAt(offices, index, () => null));
              }}
            >
              {i18n.t('curate.removeOffice')}
            </button>
          </fieldset>
        );
      })}
      <datalist id={list}>
        {[...sources].map(([id, { label }]) => (
          <option key={id} value={label} />
        ))}
      </datalist>
      <p>
        <button
          type="button"
          class="button"
          ref={adder}
          data-field={offices.length ? undefined : 'offices'}
          onClick={() => void add()}
        >
          {i18n.t('curate.addOffice')}
        </button>
      </p>
    </>
  );
}

function sayDate(edtf: string | null): string | undefined {
  if (edtf === null) return undefined;
  return isEdtf(edtf) ? formatEdtf(edtf) : i18n.t('curate.noDate');
}
