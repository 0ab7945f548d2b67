import { i18n } from '#i18n';
import type { EntryRef } from '../../knowledge/entry-ref.ts';
import type { OptionsData } from './options-data.ts';
import { Removable } from './removable.tsx';
import { Section } from './section.tsx';

interface NotesSectionProps {
  data: Pick<OptionsData, 'notes' | 'labels'>;
  onRemove: (entry: EntryRef) => void;
}

/** How much of a note the list shows, UTF-16 units. */
const SHOWN = 120;

/** Everything that the reader has noted, whatever became of the packs. */
export function NotesSection({ data: { notes, labels }, onRemove }: NotesSectionProps) {
  return (
    <Section id="notes" title={i18n.t('options.notes.title')}>
      <Removable
        none={i18n.t('options.notes.none')}
        action={i18n.t('options.notes.remove')}
        note={i18n.t('options.notes.about')}
        items={notes.map(({ entry, text }) => ({
          id: entry,
          label: labels.get(entry) ?? i18n.t('options.dismissed.unknown', [entry]),
          note: beginning(text),
          remove: () => onRemove(entry),
        }))}
      />
    </Section>
  );
}

function beginning(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN).toWellFormed()}…` : line;
}
