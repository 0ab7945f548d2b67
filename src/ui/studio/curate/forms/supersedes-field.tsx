import { i18n } from '#i18n';
import type { Position } from '../../../../knowledge/schema/position.ts';
import type { Remark } from '../../../../projects/check-project.ts';
import type { Project } from '../../../../projects/project.ts';
import { SelectField } from '../../fields/select-field.tsx';
import { nameRecord } from '../../name-record.ts';

interface SupersedesFieldProps {
  project: Project;
  position: Position;
  remarks: readonly Remark[];
  onSave: (supersedes: string | undefined) => void;
}

/** Which position of the same actor on the same claim this one takes the place of. */
export function SupersedesField({ project, position, remarks, onSave }: SupersedesFieldProps) {
  const { id, actor, entry, supersedes = '' } = position;
  const others = [...project.positions.values()].filter(
    (one) => one.id !== id && one.actor === actor && one.entry === entry,
  );
  // What is named and does not fit is shown, so that it can be taken out.
  const values = [...new Set(['', ...others.map((one) => one.id), supersedes])];
  return (
    <SelectField
      label={i18n.t('curate.field.supersedes')}
      name="supersedes"
      note={values.length === 1 ? i18n.t('curate.noEarlier') : undefined}
      {...{ remarks, value: supersedes, values }}
      say={(one) => (one === '' ? i18n.t('curate.none') : nameRecord(project, 'positions', one))}
      onSave={(next) => onSave(next || undefined)}
    />
  );
}
