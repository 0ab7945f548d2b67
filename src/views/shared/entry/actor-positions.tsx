import { i18n } from '#i18n';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import { FoldedConflicts } from './conflict-sides.tsx';
import { PositionRow } from './position-row.tsx';

/** On an actor: the positions it holds, each under what it is on, then what others hold against them, folded up. */
export function ActorPositions({ view }: { view: EntryView }) {
  return (
    <>
      <section>
        <h3>{i18n.t('card.heldPositions')}</h3>
        <ul>
          {view.positions.map((position) => (
            <PositionRow key={position.id} position={position} named="entry" />
          ))}
        </ul>
      </section>
      <FoldedConflicts heading={i18n.t('card.differ')} conflicts={view.conflicts} />
    </>
  );
}
