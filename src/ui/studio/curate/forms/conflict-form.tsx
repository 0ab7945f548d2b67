import { i18n } from '#i18n';
import { pair } from '../../../../i18n/join.ts';
import { MAX_LENGTH } from '../../../../knowledge/lint/lengths.ts';
import { type Conflict, conflictSchema } from '../../../../knowledge/schema/conflict.ts';
import type { Project } from '../../../../projects/project.ts';
import { messageKey } from '../../../components/message-key.ts';
import { RemarkItem } from '../../fields/field.tsx';
import { TextField } from '../../fields/text-field.tsx';
import { recordKey } from '../keys.ts';
import { useRecord } from '../use-record.ts';
import { SidePositions } from './side-positions.tsx';

const KINDS = conflictSchema.shape.kinds.element.options;

interface ConflictFormProps {
  project: Project;
  id: string;
  onFind: (key: string) => void;
}

/** A disagreement: what it is about, of what kind, and who stands on which side. */
export function ConflictForm({ project, id, onFind }: ConflictFormProps) {
  const { save, remarks } = useRecord('conflicts', id);
  const conflict = project.conflicts.get(id);
  if (!conflict) return null;
  const { about, kinds, sides, entries } = conflict;
  const saveSide = (index: number, side: Partial<Conflict['sides'][number]>, join?: string) =>
    save({ sides: sides.map((one, i) => (i === index ? { ...one, ...side } : one)) }, join && `${index} ${join}`);
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
                void save({ kinds: KINDS.filter((one) => (one === kind ? checked : kinds.includes(one))) })
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
            onSave={(text, join) => saveSide(index, { label: text }, join)}
          />
          <SidePositions {...{ project, entries, side }} onSave={(positions) => void saveSide(index, { positions })} />
          {sides.length > 2 && (
            <button type="button" class="plain" onClick={() => save({ sides: sides.filter((_, i) => i !== index) })}>
              {i18n.t('curate.removeSide')}
            </button>
          )}
        </fieldset>
      ))}
      <p>
        <button type="button" class="button" onClick={() => save({ sides: [...sides, { label: '', positions: [] }] })}>
          {i18n.t('curate.addSide')}
        </button>
      </p>
      {own.length > 0 && (
        <ul class="field-remarks">
          {own.map((remark) => (
            <RemarkItem key={`${remark.rule} ${remark.field} ${remark.reason}`} remark={remark} />
          ))}
        </ul>
      )}
    </div>
  );
}
