import { i18n } from '#i18n';
import { isDiscrepancy } from '../../knowledge/contention.ts';
import type { EntryView } from '../../knowledge/entry-view.ts';
import { FoldedConflicts } from './conflict-sides.tsx';
import { PositionRow } from './position-row.tsx';

/**
 * On an actor: the positions it holds, each under what it is on, then what others hold against them, folded up. What is
 * the fault of a source is no stance.
 */
export function ActorPositions({ view }: { view: EntryView }) {
  const faults = view.conflicts.filter(isDiscrepancy);
  const faulty = new Set(faults.flatMap(({ sides }) => sides.flatMap((side) => side.positions.map(({ id }) => id))));
  return (
    <>
      {view.positions.length > 0 && (
        <section>
          <h3>{i18n.t('card.heldPositions')}</h3>
          <ul>
            {view.positions.map((position) => (
              <PositionRow key={position.id} position={position} named="entry" glyph={!faulty.has(position.id)} />
            ))}
          </ul>
        </section>
      )}
      <FoldedConflicts
        heading={i18n.t('card.differ')}
        conflicts={view.conflicts.filter((conflict) => !isDiscrepancy(conflict))}
      />
      <FoldedConflicts heading={i18n.t('card.artefact')} conflicts={faults} />
    </>
  );
}
