import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Entry } from '../../../../knowledge/schema/entry.ts';
import type { Remark } from '../../../../projects/check-project.ts';
import type { Project } from '../../../../projects/project.ts';
import { RemarkList } from '../../fields/field.tsx';
import { TextField } from '../../fields/text-field.tsx';
import type { Outcome } from '../../use-project.ts';
import { type Edit, editAt } from '../../use-record.ts';
import { ACCEPTED_ACTORS } from './label-lists.tsx';
import { LabelsField } from './labels-field.tsx';

type Naming = NonNullable<Entry['naming']>;

interface NamingFieldsProps {
  project: Project;
  naming: Naming;
  remarks: readonly Remark[];
  onEdit: (edit: Edit<Naming>, join?: string) => Promise<Outcome>;
}

/** Terms that compete for one thing, and who uses each. */
export function NamingFields({ project, naming, remarks, onEdit }: NamingFieldsProps) {
  const adder = useRef<HTMLButtonElement>(null);
  return (
    <>
      {naming.map(({ term, usedBy }, index) => {
        const edit = (change: Edit<Naming[number]>, join?: string) =>
          onEdit(editAt(naming, index, change), join && `${index} ${join}`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a term that is being typed has no other identity.
          <fieldset key={index} class="side">
            <legend class="field-label">{i18n.t('curate.term', [String(index + 1)])}</legend>
            <TextField
              label={i18n.t('curate.field.term')}
              name={`naming[${index}].term`}
              {...{ remarks, value: term }}
              onSave={(text, join) => edit((now) => ({ ...now, term: text }), join)}
            />
            <LabelsField
              label={i18n.t('curate.field.usedBy')}
              name={`naming[${index}].usedBy`}
              {...{ remarks, values: usedBy, records: project.actors, list: ACCEPTED_ACTORS }}
              onEdit={(change) => void edit((now) => ({ ...now, usedBy: change(now.usedBy) }))}
            />
            <RemarkList remarks={remarks.filter(({ field }) => field === `naming[${index}]`)} />
            <button
              type="button"
              class="plain"
              onClick={() => {
                adder.current?.focus();
                void onEdit(editAt(naming, index, () => null));
              }}
            >
              {i18n.t('curate.removeTerm')}
            </button>
          </fieldset>
        );
      })}
      <p>
        <button
          type="button"
          class="button"
          ref={adder}
          data-field={naming.length ? undefined : 'naming'}
          onClick={() => void onEdit((now) => [...now, { term: '', usedBy: [] }])}
        >
          {i18n.t('curate.addTerm')}
        </button>
      </p>
    </>
  );
}
