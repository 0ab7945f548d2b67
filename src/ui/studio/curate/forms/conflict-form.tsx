import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { pair } from '../../../../i18n/join.ts';
import { MAX_LENGTH } from '../../../../knowledge/lint/lengths.ts';
import { type Conflict, conflictSchema } from '../../../../knowledge/schema/conflict.ts';
import type { Project } from '../../../../projects/project.ts';
import { messageKey } from '../../../components/message-key.ts';
import { RemarkList } from '../../fields/field.tsx';
import { TextField } from '../../fields/text-field.tsx';
import { type Edit, editAt, useRecord } from '../../use-record.ts';
import { recordKey } from '../keys.ts';
import { SidePositions } from './side-positions.tsx';

type Side = Conflict['sides'][number];

const KINDS = conflictSchema.shape.kinds.element.options;

interface ConflictFormProps {
  project: Project;
  id: string;
  onFind: (key: string) => void;
}

/** A disagreement: what it is about, of what kind, and who stands on which side. */
export function ConflictForm({ project, id, onFind }: ConflictFormProps) {
  const { save, edit, remarks } = useRecord('conflicts', id);
  const adder = useRef<HTMLButtonElement>(null);
  const conflict = project.conflicts.get(id);
  if (!conflict) return null;
  const { about, kinds, sides, entries } = conflict;
  const editSide = (index: number, change: Edit<Side>, join?: string) =>
    edit('sides', editAt(sides, index, change), join && `${index} ${join}`);
  const own = remarks.filter(({ field }) => /^(sides|kinds|entries)?(\[\d+\]\.positions.*)?$/.test(field));
  return (
    <div class="form">
      <p class="actions">
        {entries.map((entry) => (
          <button key={entry} type="button" class="plain" onClick={() => onFind(recordKey('entries', entry))}>
            {pair(i18n.t('curate.one.claims'), project.entries.get(entry)?.label ?? entry)}
          </button>
        ))}
      </p>
      <TextField
        label={i18n.t('curate.field.about')}
        name="about"
        lines={2}
        most={MAX_LENGTH.about}
        note={i18n.t('curate.aboutNote')}
        {...{ remarks, value: about }}
        onSave={(text, join) => save({ about: text }, join)}
      />
      <fieldset>
        <legend class="field-label">{i18n.t('curate.field.kinds')}</legend>
        {KINDS.map((kind) => (
          <label key={kind} class="check-line">
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              data-field={kind === KINDS[0] ? 'kinds' : undefined}
              onChange={({ currentTarget: { checked } }) =>
                void edit('kinds', (now) => KINDS.filter((one) => (one === kind ? checked : now.includes(one))))
              }
            />
            {i18n.t(`conflictKind.${messageKey(kind)}`)}
          </label>
        ))}
      </fieldset>
      {sides.map((side, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a side has no other identity.
        <fieldset key={index} class="side">
          <legend class="field-label">{i18n.t('curate.side', [String(index + 1)])}</legend>
          <TextField
            label={i18n.t('curate.field.sideLabel')}
            name={`sides[${index}].label`}
            most={MAX_LENGTH.label}
            {...{ remarks, value: side.label }}
            onSave={(text, join) => editSide(index, (now) => ({ ...now, label: text }), join)}
          />
          <SidePositions
            {...{ project, entries, side }}
            onEdit={(change) => void editSide(index, (now) => ({ ...now, positions: change(now.positions) }))}
          />
          {sides.length > 2 && (
            <button
              type="button"
              class="plain"
              onClick={() => {
                adder.current?.focus();
                void edit(
                  'sides',
                  editAt(sides, index, () => null),
                );
              }}
            >
              {i18n.t('curate.removeSide')}
            </button>
          )}
        </fieldset>
      ))}
      <p>
        <button
          type="button"
          class="button"
          ref={adder}
          onClick={() => edit('sides', (now) => [...now, { label: '', positions: [] }])}
        >
          {i18n.t('curate.addSide')}
        </button>
      </p>
      <RemarkList remarks={own} />
    </div>
  );
}
