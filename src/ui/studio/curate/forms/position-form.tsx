import { i18n } from '#i18n';
import { MAX_LENGTH } from '../../../../knowledge/lint/lengths.ts';
import { positionSchema } from '../../../../knowledge/schema/position.ts';
import type { Project } from '../../../../projects/project.ts';
import { DatedFields } from '../../fields/dated-fields.tsx';
import { More } from '../../fields/more.tsx';
import { SelectField } from '../../fields/select-field.tsx';
import { StanceField } from '../../fields/stance-field.tsx';
import { TextField } from '../../fields/text-field.tsx';
import { useRecord } from '../../use-record.ts';
import { recordKey } from '../keys.ts';
import { CERTAINTIES, sayCertainty } from './certainties.ts';
import { EvidenceList } from './evidence-list.tsx';
import { LabelField } from './label-field.tsx';
import { ACCEPTED_ACTORS, ENTRY_LABELS } from './label-lists.tsx';
import { SupersedesField } from './supersedes-field.tsx';

const STATUSES = positionSchema.shape.status.options;

interface PositionFormProps {
  project: Project;
  id: string;
  onFind: (key: string) => void;
}

/** A position: who holds what on which claim, since when, and the words that it rests on. */
export function PositionForm({ project, id, onFind }: PositionFormProps) {
  const { save, edit, remarks } = useRecord('positions', id);
  const position = project.positions.get(id);
  if (!position) return null;
  const { actor, entry, stance, gist, condition, certainty, when, status, evidence } = position;
  const at = project.entries.get(entry);
  return (
    <div class="form">
      <LabelField
        label={i18n.t('curate.field.actor')}
        name="actor"
        {...{ remarks, value: actor, records: project.actors, list: ACCEPTED_ACTORS }}
        onChoose={(next) => next !== undefined && void save({ actor: next })}
      />
      <LabelField
        label={i18n.t('curate.field.entry')}
        name="entry"
        note={at?.proposition ?? undefined}
        {...{ remarks, value: entry, records: project.entries, list: ENTRY_LABELS }}
        onChoose={(next) => next !== undefined && void save({ entry: next })}
      />
      <p class="actions">
        <button type="button" class="plain" onClick={() => onFind(recordKey('entries', entry))}>
          {i18n.t('curate.toClaim')}
        </button>
        <button type="button" class="plain" onClick={() => onFind(recordKey('actors', actor))}>
          {i18n.t('curate.toActor')}
        </button>
      </p>
      <StanceField value={stance} remarks={remarks} onChoose={(next) => void save({ stance: next })} />
      {(stance === 'qualify' || condition !== undefined) && (
        <TextField
          label={i18n.t('curate.field.condition')}
          name="condition"
          most={MAX_LENGTH.condition}
          {...{ remarks, value: condition ?? '' }}
          onSave={(text, join) => save({ condition: text || undefined }, join)}
        />
      )}
      <TextField
        label={i18n.t('curate.field.gist')}
        name="gist"
        lines={3}
        most={MAX_LENGTH.gist}
        note={i18n.t('curate.gistNote')}
        {...{ remarks, value: gist }}
        onSave={(text, join) => save({ gist: text }, join)}
      />
      <DatedFields
        label={i18n.t('curate.field.since')}
        name="when"
        {...{ remarks, value: when }}
        onEdit={(change, join) => edit('when', change, join)}
      />
      <div class="pair-of-fields">
        <SelectField
          label={i18n.t('curate.field.certainty')}
          name="certainty"
          {...{ remarks, value: certainty, values: CERTAINTIES, say: sayCertainty }}
          onSave={(next) => save({ certainty: next })}
        />
        <SelectField
          label={i18n.t('curate.field.status')}
          name="status"
          {...{ remarks, value: status, values: STATUSES }}
          say={(one) => i18n.t(one === 'current' ? 'curate.current' : `status.${one}`)}
          onSave={(next) => save({ status: next })}
        />
      </div>
      <EvidenceList {...{ project, evidence, remarks }} onEdit={(change) => void edit('evidence', change)} />
      <More labels={[i18n.t('curate.field.supersedes')]} names={['supersedes']} remarks={remarks}>
        <SupersedesField {...{ project, position, remarks }} onSave={(next) => void save({ supersedes: next })} />
      </More>
    </div>
  );
}
