import { i18n } from '#i18n';
import { MAX_LENGTH } from '../../../../knowledge/lint/lengths.ts';
import { actorKindSchema } from '../../../../knowledge/schema/actor.ts';
import type { Project } from '../../../../projects/project.ts';
import { Switch } from '../../../components/switch.tsx';
import { More } from '../../fields/more.tsx';
import { TextField } from '../../fields/text-field.tsx';
import { useRecord } from '../../use-record.ts';
import { LabelField } from './label-field.tsx';
import { LabelKindFields } from './label-kind-fields.tsx';
import { ACCEPTED_ACTORS } from './label-lists.tsx';
import { NamesFields } from './names-fields.tsx';
import { OfficesFields } from './offices-fields.tsx';
import { orNone } from './or-none.ts';
import { SameAsField } from './same-as-field.tsx';

interface ActorFormProps {
  project: Project;
  id: string;
  languages: readonly string[];
}

/** An actor: what it is called, what tells it from others, what it is part of, its names, and what few actors have. */
export function ActorForm({ project, id, languages }: ActorFormProps) {
  const { save, edit, remarks } = useRecord('actors', id);
  const actor = project.actors.get(id);
  if (!actor) return null;
  const { label, kind, note, partOf, living, offices = [], wikidata, sameAs } = actor;
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
      <NamesFields {...{ project, languages }} target={id} />
      <More
        labels={[i18n.t('curate.field.offices'), i18n.t('curate.field.wikidata'), i18n.t('curate.field.sameAs')]}
        names={['offices', 'wikidata', 'sameAs']}
        remarks={remarks}
      >
        <OfficesFields
          {...{ project, offices, partOf, remarks }}
          onEdit={(change, join) => edit('offices', (now = []) => orNone(change(now)), join)}
        />
        <TextField
          label={i18n.t('curate.field.wikidata')}
          name="wikidata"
          note={i18n.t('curate.wikidataNote')}
          {...{ remarks, value: wikidata ?? '' }}
          onSave={(text, join) => save({ wikidata: text.trim() || undefined }, join)}
        />
        <SameAsField {...{ remarks, value: sameAs }} onSave={save} />
      </More>
    </div>
  );
}
