import { i18n } from '#i18n';
import { MAX_LENGTH } from '../../../../knowledge/lint/lengths.ts';
import { entrySchema } from '../../../../knowledge/schema/entry.ts';
import type { Project } from '../../../../projects/project.ts';
import { DatedFields } from '../../fields/dated-fields.tsx';
import { More } from '../../fields/more.tsx';
import { TextField } from '../../fields/text-field.tsx';
import { useRecord } from '../../use-record.ts';
import { EntryPositions } from './entry-positions.tsx';
import { LabelKindFields } from './label-kind-fields.tsx';
import { NamesFields } from './names-fields.tsx';
import { NamingFields } from './naming-fields.tsx';
import { orNone } from './or-none.ts';
import { SameAsField } from './same-as-field.tsx';

interface EntryFormProps {
  project: Project;
  id: string;
  languages: readonly string[];
  onFind: (key: string) => void;
}

/** A claim, concept or event: what is at issue, what a reader has to know of it, and how pages speak of it. */
export function EntryForm({ project, id, languages, onFind }: EntryFormProps) {
  const { save, edit, remarks } = useRecord('entries', id);
  const entry = project.entries.get(id);
  if (!entry) return null;
  const { label, kind, proposition, context, when, naming = [], sameAs } = entry;
  return (
    <div class="form">
      <LabelKindFields {...{ label, kind, remarks }} kinds={entrySchema.shape.kind.options} onSave={save} />
      <TextField
        label={i18n.t('curate.field.proposition')}
        name="proposition"
        lines={2}
        most={MAX_LENGTH.proposition}
        note={i18n.t('curate.propositionNote')}
        {...{ remarks, value: proposition ?? '' }}
        onSave={(text, join) => save({ proposition: text === '' && kind !== 'claim' ? null : text }, join)}
      />
      <TextField
        label={i18n.t('curate.field.context')}
        name="context"
        lines={3}
        most={MAX_LENGTH.context}
        note={i18n.t('curate.contextNote')}
        {...{ remarks, value: context }}
        onSave={(text, join) => save({ context: text }, join)}
      />
      {(kind === 'event' || when) && (
        <DatedFields
          label={i18n.t('curate.field.when')}
          name="when"
          {...{ remarks, value: when }}
          onEdit={(change, join) => edit('when', change, join)}
        />
      )}
      <NamesFields {...{ project, languages }} target={id} hasPhrases />
      <More
        labels={[i18n.t('curate.field.naming'), i18n.t('curate.field.sameAs')]}
        names={['naming', 'sameAs']}
        remarks={remarks}
      >
        <NamingFields
          {...{ project, naming, remarks }}
          onEdit={(change, join) => edit('naming', (now = []) => orNone(change(now)), join)}
        />
        <SameAsField {...{ remarks, value: sameAs }} onSave={save} />
      </More>
      <EntryPositions {...{ project, onFind }} id={id} />
    </div>
  );
}
