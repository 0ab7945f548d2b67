import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { excerptIn, placeIn } from '../../../authoring/draft/places.ts';
import { put } from '../../../projects/change.ts';
import { newActor, newEntry } from '../../../projects/records.ts';
import { useStudio } from '../studio-context.ts';
import { type ListedSection, recordKey, suggestionKey } from './keys.ts';
import type { Selected } from './read-selection.ts';

/** Letters of a name that is made of selected words; more is no name. */
const MOST_LETTERS = 60;

export interface SelectedMakes {
  statement: (selected: Selected) => void;
  actor: (selected: Selected) => void;
  entry: (selected: Selected) => void;
  evidence: (selected: Selected, record: { section: ListedSection; id: string }) => void;
}

/** What an author makes of words that they have selected; each is chosen as soon as it is there. */
export function useSelected(source: string, text: string, onChoose: (key: string) => void): SelectedMakes {
  const { change, say } = useStudio();
  return useMemo(() => {
    const name = ({ text: words }: Selected) => words.replaceAll(/\s+/g, ' ').slice(0, MOST_LETTERS);
    return {
      async statement(selected) {
        const id = crypto.randomUUID();
        const passage = {
          source,
          start: selected.start,
          end: selected.end,
          who: '',
          about: '',
          stance: null,
          gist: '',
        };
        const made = await change('capture', name(selected), (now) => [put(now, 'passages', id, passage)]);
        if (made === 'changed') onChoose(suggestionKey(`passage:${id}`));
      },
      async actor(selected) {
        let id = '';
        const made = await change('add', name(selected), (now) => {
          const actor = newActor(now, name(selected), placeIn(source, selected));
          id = actor.id;
          return actor.edits;
        });
        if (made === 'changed') onChoose(recordKey('actors', id));
      },
      async entry(selected) {
        let id = '';
        const made = await change('add', name(selected), (now) => {
          const entry = newEntry(now, name(selected), placeIn(source, selected));
          id = entry.id;
          return entry.edits;
        });
        if (made === 'changed') onChoose(recordKey('entries', id));
      },
      async evidence(selected, { section, id }) {
        const made = await change('edit', name(selected), (now) => {
          if (section === 'positions') {
            const record = now.positions.get(id);
            const evidence = {
              ...excerptIn(source, text, selected),
              mode: 'indirect',
              fidelity: 'as-printed',
            } as const;
            return record ? [put(now, section, id, { ...record, evidence: [...record.evidence, evidence] })] : [];
          }
          if (section === 'conflicts') return [];
          const record = now[section].get(id);
          const evidence = [...(record?.evidence ?? []), placeIn(source, selected)];
          return record ? [put(now, section, id, { ...record, evidence } as never)] : [];
        });
        if (made === 'changed') say(i18n.t('curate.said.evidence'));
      },
    };
  }, [source, text, change, onChoose, say]);
}
