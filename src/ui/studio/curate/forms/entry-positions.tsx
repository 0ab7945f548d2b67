import { i18n } from '#i18n';
import { pair } from '../../../../i18n/join.ts';
import type { Project } from '../../../../projects/project.ts';
import { newConflict } from '../../../../projects/records.ts';
import { PackWords } from '../../../components/pack-words.tsx';
import { StanceGlyph } from '../../../components/stance-glyph.tsx';
import { useStudio } from '../../studio-context.ts';
import { recordKey } from '../keys.ts';
import { beginSides } from './begin-sides.ts';

interface EntryPositionsProps {
  project: Project;
  id: string;
  onFind: (key: string) => void;
}

/** Who holds what on an entry, each a way to its form; and a disagreement, where stances differ. */
export function EntryPositions({ project, id, onFind }: EntryPositionsProps) {
  const { change } = useStudio();
  const own = [...project.positions].filter(([, { entry }]) => entry === id);
  const conflicts = [...project.conflicts].filter(([, { entries }]) => entries.includes(id));
  const sides = beginSides(own, project.actors);
  const add = async () => {
    let conflictId = '';
    const made = await change('add', project.entries.get(id)?.label ?? id, (now) => {
      const conflict = newConflict(now, id, sides);
      conflictId = conflict.id;
      return conflict.edits;
    });
    if (made === 'changed') onFind(recordKey('conflicts', conflictId));
  };
  if (own.length === 0) return <p class="note">{i18n.t('card.noPosition')}</p>;
  return (
    <div class="field">
      <p class="field-label">{i18n.t('card.positions')}</p>
      <ul class="linked">
        {own.map(([key, { actor, stance, gist }]) => (
          <li key={key}>
            <StanceGlyph stance={stance} />
            <button type="button" class="plain" onClick={() => onFind(recordKey('positions', key))}>
              <PackWords>
                {pair(project.actors.get(actor)?.label ?? actor, gist || i18n.t(`stance.${stance}`))}
              </PackWords>
            </button>
          </li>
        ))}
        {conflicts.map(([key, { about }]) => (
          <li key={key}>
            <button type="button" class="plain" onClick={() => onFind(recordKey('conflicts', key))}>
              {pair(i18n.t('curate.one.conflicts'), about || key)}
            </button>
          </li>
        ))}
      </ul>
      {sides.length > 1 && conflicts.length === 0 && (
        <button type="button" class="button" onClick={add}>
          {i18n.t('curate.addConflict')}
        </button>
      )}
    </div>
  );
}
