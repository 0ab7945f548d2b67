import { i18n } from '#i18n';
import { further } from '../../../../i18n/join.ts';
import { MAX_LENGTH } from '../../../../knowledge/lint/lengths.ts';
import { actorKindSchema } from '../../../../knowledge/schema/actor.ts';
import type { Project } from '../../../../projects/project.ts';
import { formatEdtf } from '../../../components/format-date.ts';
import { Switch } from '../../../components/switch.tsx';
import { TextField } from '../../fields/text-field.tsx';
import { useRecord } from '../use-record.ts';
import { LabelField } from './label-field.tsx';
import { LabelKindFields } from './label-kind-fields.tsx';
import { ACCEPTED_ACTORS } from './label-lists.tsx';
import { NamesFields } from './names-fields.tsx';

interface ActorFormProps {
  project: Project;
  id: string;
  languages: readonly string[];
}

/** An actor: what it is called, what tells it from others, what it is part of, and its names. */
export function ActorForm({ project, id, languages }: ActorFormProps) {
  const { save, remarks } = useRecord('actors', id);
  const actor = project.actors.get(id);
  if (!actor) return null;
  const { label, kind, note, partOf, living, offices = [] } = actor;
  return (
    <div class="form">
      <LabelKindFields {...{ label, kind, remarks }} kinds={actorKindSchema.options} onSave={save} />
      {kind === 'person' && (
        <Switch on={living ?? true} onChange={(next) => void save({ living: next })}>
          {i18n.t('curate.field.living')}
        </Switch>
      )}
      <TextField
        label={i18n.t('curate.field.note')}
        name="note"
        lines={2}
        most={MAX_LENGTH.note}
        note={i18n.t('curate.noteNote')}
        {...{ remarks, value: note }}
        onSave={(text, join) => save({ note: text }, join)}
      />
      <LabelField
        label={i18n.t('curate.field.partOf')}
        name="partOf"
        isOptional
        {...{ remarks, value: partOf, records: project.actors, list: ACCEPTED_ACTORS }}
        onChoose={(next) => next !== id && void save({ partOf: next })}
      />
      {offices.length > 0 && (
        <div class="field">
          <p class="field-label">{i18n.t('curate.field.offices')}</p>
          <ul class="shown-only">
            {offices.map(({ title, of, from, to }) => (
              <li key={`${title} ${from}`}>
                {title}
                {further(project.actors.get(of)?.label ?? of)}
                {(from || to) && further(formatEdtf([from ?? '..', to ?? '..'].join('/')))}
              </li>
            ))}
          </ul>
          <p class="note">{i18n.t('curate.onlyInFiles')}</p>
        </div>
      )}
      <NamesFields {...{ project, languages }} target={id} />
    </div>
  );
}
