import { i18n } from '#i18n';
import { isDiscrepancy } from '../../knowledge/contention.ts';
import type { EntryView, PositionView } from '../../knowledge/entry-view.ts';
import type { Id } from '../../knowledge/schema/common.ts';
import { FoldedConflicts } from './conflict-sides.tsx';
import { PositionRow } from './position-row.tsx';

interface ActorPositionsProps {
  view: EntryView;
  /** Ids of the entries that the page names; empty where no page is read. */
  onPage: ReadonlySet<Id>;
}

/**
 * On an actor: the positions it holds on claims of this page, what those who speak for it have said on them, then the
 * rest of both, and what others hold against it, folded up. What is the fault of a source is no stance.
 */
export function ActorPositions({ view, onPage }: ActorPositionsProps) {
  const faults = view.conflicts.filter(isDiscrepancy);
  const faulty = new Set(faults.flatMap(({ sides }) => sides.flatMap((side) => side.positions.map(({ id }) => id))));
  const isHere = ({ entry }: PositionView) => onPage.has(entry.id);
  const own = Object.groupBy(view.positions, (position) => (isHere(position) ? 'here' : 'rest'));
  const spoken = Object.groupBy(view.spokenFor, (position) => (isHere(position) ? 'here' : 'rest'));
  const rows = { faulty, by: 'entry' } as const;
  return (
    <>
      <Rows {...rows} heading={i18n.t('card.onThisPage')} positions={own.here} />
      <Rows {...rows} heading={i18n.t('card.spokenForHere')} positions={spoken.here} by="both" />
      <Rows {...rows} heading={i18n.t(own.here ? 'card.otherPositions' : 'card.heldPositions')} positions={own.rest} />
      <Rows {...rows} heading={i18n.t('card.spokenFor')} positions={spoken.rest} by="both" />
      <FoldedConflicts
        heading={i18n.t('card.differ')}
        conflicts={view.conflicts.filter((conflict) => !isDiscrepancy(conflict))}
      />
    </>
  );
}

interface RowsProps {
  heading: string;
  positions: PositionView[] | undefined;
  /** Positions that a faulty source ascribes. */
  faulty: ReadonlySet<Id>;
  /** What heads each row: what the position is on, or who holds it with that below. */
  by: 'entry' | 'both';
}

function Rows({ heading, positions = [], faulty, by }: RowsProps) {
  if (positions.length === 0) return null;
  const named = by === 'entry' ? 'entry' : 'actor';
  return (
    <section>
      <h3>{heading}</h3>
      <ul>
        {positions.map((position) => (
          <PositionRow
            key={position.id}
            position={position}
            named={named}
            entry={by === 'both'}
            glyph={!faulty.has(position.id)}
          />
        ))}
      </ul>
    </section>
  );
}
