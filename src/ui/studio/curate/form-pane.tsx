import { i18n } from '#i18n';
import type { Project } from '../../../projects/project.ts';
import type { Suggestions } from '../../../projects/suggestions.ts';
import { usePackWords } from '../../components/pack-words.tsx';
import { DecideButtons } from './decide-buttons.tsx';
import { findPlaces, type TextPlace } from './find-place.ts';
import { ActorForm } from './forms/actor-form.tsx';
import { ConflictForm } from './forms/conflict-form.tsx';
import { EntryForm } from './forms/entry-form.tsx';
import { LabelLists } from './forms/label-lists.tsx';
import { MergeField } from './forms/merge-field.tsx';
import { PositionForm } from './forms/position-form.tsx';
import { StatementForm } from './forms/statement-form.tsx';
import { SuggestedName } from './forms/suggested-name.tsx';
import type { Item } from './item.ts';
import { readKey } from './keys.ts';
import { PlacesLine } from './places-line.tsx';
import type { DraftReading } from './readings.ts';

interface FormPaneProps {
  project: Project;
  suggestions: Suggestions;
  /** What is chosen, if anything is. */
  item: Item | undefined;
  /** What was said so far of a statement that is not accepted yet. */
  reading: DraftReading | undefined;
  /** In which pages are searched for names. */
  languages: readonly string[];
  onReading: (reading: DraftReading) => void;
  onAccept: () => void;
  onReject: () => void;
  onTakeBack: () => void;
  onMerge: (into: string) => void;
  onFind: (key: string) => void;
  onPlace: (place: TextPlace) => void;
}

/** The form for what is chosen: what was found, to be decided on, or a record, stored as it is written. */
export function FormPane({ project, suggestions, item, ...on }: FormPaneProps) {
  const words = usePackWords();
  if (!item) {
    return (
      <section class="pane form-pane" aria-labelledby="form-title">
        <h2 id="form-title" tabIndex={-1} class="note">
          {i18n.t('curate.nothingChosen')}
        </h2>
      </section>
    );
  }
  const at = readKey(item.key)!;
  const isNamed = at.list === 'actors' || at.list === 'claims';
  return (
    <section class={`pane form-pane form-${item.state}`} aria-labelledby="form-title" key={item.key}>
      <p class="form-kind">
        {i18n.t(`curate.one.${at.list}`)}
        <span class={item.state === 'suggested' ? 'draft' : 'soft'}>{i18n.t(`curate.is.${item.state}`)}</span>
      </p>
      <h2 id="form-title" tabIndex={-1} {...words}>
        {item.title}
      </h2>
      <PlacesLine project={project} places={findPlaces(item.key, project, suggestions)} onPlace={on.onPlace} />
      <Body {...{ project, suggestions, item, ...on }} />
      {isNamed && item.state !== 'rejected' && <MergeField project={project} at={at} onMerge={on.onMerge} />}
      <DecideButtons item={item} onAccept={on.onAccept} onReject={on.onReject} onTakeBack={on.onTakeBack} />
      <LabelLists project={project} suggestions={suggestions} />
    </section>
  );
}

function Body({ project, item, reading, languages, onReading, onFind }: Omit<FormPaneProps, 'item'> & { item: Item }) {
  const at = readKey(item.key)!;
  if (at.is === 'suggestion') {
    if (item.about.is === 'statement') {
      return reading ? <StatementForm {...{ project, reading, onReading }} suggested={item.about.suggested} /> : null;
    }
    return <SuggestedName item={item} />;
  }
  switch (at.section) {
    case 'actors':
      return <ActorForm {...{ project, languages }} id={at.id} />;
    case 'entries':
      return <EntryForm {...{ project, languages, onFind }} id={at.id} />;
    case 'positions':
      return <PositionForm {...{ project, onFind }} id={at.id} />;
    case 'conflicts':
      return <ConflictForm {...{ project, onFind }} id={at.id} />;
  }
}
