import { pair } from '../../../../i18n/join.ts';
import type { Conflict } from '../../../../knowledge/schema/conflict.ts';
import type { Project } from '../../../../projects/project.ts';
import { PackWords } from '../../../components/pack-words.tsx';
import { StanceGlyph } from '../../../components/stance-glyph.tsx';
import type { Edit } from '../../use-record.ts';

interface SidePositionsProps {
  project: Project;
  entries: readonly string[];
  side: Conflict['sides'][number];
  onEdit: (edit: Edit<string[]>) => void;
}

/** Of the positions on a conflict's entries those that stand on one side. */
export function SidePositions({ project, entries, side, onEdit }: SidePositionsProps) {
  const all = [...project.positions].filter(
    ([id, { entry }]) => entries.includes(entry) || side.positions.includes(id),
  );
  const ids = all.map(([id]) => id);
  const choose = (id: string, isOn: boolean) =>
    onEdit((now) => [...new Set([...ids, ...now])].filter((one) => (one === id ? isOn : now.includes(one))));
  return (
    <>
      {all.map(([id, { actor, stance, gist, evidence }]) => (
        <label key={id} class="check-line">
          <input
            type="checkbox"
            checked={side.positions.includes(id)}
            onChange={(event) => choose(id, event.currentTarget.checked)}
          />
          <StanceGlyph stance={stance} />
          <PackWords>{pair(project.actors.get(actor)?.label ?? actor, gist || (evidence[0]?.exact ?? id))}</PackWords>
        </label>
      ))}
    </>
  );
}
