import { i18n } from '#i18n';
import { MAX_LENGTH } from '../../../../knowledge/lint/lengths.ts';
import type { Project } from '../../../../projects/project.ts';
import type { SuggestedStatement } from '../../../../projects/suggestions.ts';
import { SelectField } from '../../fields/select-field.tsx';
import { StanceField } from '../../fields/stance-field.tsx';
import { TextField } from '../../fields/text-field.tsx';
import { chooseByLabel, type DraftReading } from '../readings.ts';
import { saySpeaker } from '../say-about.ts';
import { CERTAINTIES, sayCertainty } from './certainties.ts';
import { ACTOR_LABELS, ENTRY_LABELS } from './label-lists.tsx';

interface StatementFormProps {
  project: Project;
  suggested: SuggestedStatement;
  reading: DraftReading;
  onReading: (reading: DraftReading) => void;
}

/** What an author says of a statement before it becomes a position: who, on what, with which stance, in their own words. */
export function StatementForm({ project, suggested, reading, onReading }: StatementFormProps) {
  const { who, about, stance, gist, certainty } = reading;
  const set = (fields: Partial<DraftReading>) => onReading({ ...reading, ...fields });
  const type = (field: 'who' | 'about' | 'gist') => async (text: string) => {
    set({ [field]: text });
    return true;
  };
  const isNew = (records: ReadonlyMap<string, { label: string }>, name: string) =>
    name.trim() !== '' && 'name' in chooseByLabel(records, name);
  return (
    <div class="form">
      {suggested.mode !== 'indirect' && <p class="note">{i18n.t(`curate.mode.${suggested.mode}`)}</p>}
      {!suggested.speaker && <p class="open-speaker">{saySpeaker(suggested)}</p>}
      <TextField
        label={i18n.t('curate.field.actor')}
        name="who"
        list={ACTOR_LABELS}
        value={who}
        note={isNew(project.actors, who) ? i18n.t('curate.newActor') : undefined}
        onSave={type('who')}
      />
      <TextField
        label={i18n.t('curate.field.entry')}
        name="about"
        list={ENTRY_LABELS}
        value={about}
        note={isNew(project.entries, about) ? i18n.t('curate.newEntry') : undefined}
        onSave={type('about')}
      />
      <StanceField value={stance} onChoose={(next) => set({ stance: next })} />
      <TextField
        label={i18n.t('curate.field.gist')}
        name="gist"
        lines={3}
        most={MAX_LENGTH.gist}
        note={i18n.t('curate.gistNote')}
        value={gist}
        onSave={type('gist')}
      />
      <SelectField
        label={i18n.t('curate.field.certainty')}
        name="certainty"
        value={certainty}
        values={CERTAINTIES}
        say={sayCertainty}
        onSave={(next) => set({ certainty: next })}
      />
    </div>
  );
}
