import { i18n } from '#i18n';
import { isDiscrepancy } from '../../knowledge/contention.ts';
import type { ConflictView, EntryView, PositionView } from '../../knowledge/entry-view.ts';
import type { Stance } from '../../knowledge/schema/position.ts';
import { usePackWords } from '../components/pack-words.tsx';
import { StanceGlyph } from '../components/stance-glyph.tsx';
import { ConflictRemarks, ConflictSides, FoldedConflicts } from './conflict-sides.tsx';
import { PositionRow } from './position-row.tsx';

const ORDER: Stance[] = ['support', 'qualify', 'neutral', 'oppose'];

/**
 * On a claim, what the reader came for is first: the question on which positions differ, and its sides. Then the statement
 * that stances are on, the positions not yet shown, and the wider differences that it is part of, folded up.
 */
export function ClaimPositions({ view }: { view: EntryView }) {
  const words = usePackWords();
  const { open, folded } = arrangeConflicts(view.conflicts);
  const shown = [...open, ...view.conflicts.filter(isDiscrepancy)].flatMap(({ sides }) =>
    sides.flatMap(({ positions }) => positions),
  );
  const others = view.positions.filter(({ id }) => !shown.some((position) => position.id === id));
  return (
    <>
      {open.map((conflict, index) => (
        <section key={conflict.id}>
          {/* No heading: those of its sides are the next ones below the name. */}
          <p class="question" {...words}>
            {conflict.about}
          </p>
          <ConflictSides conflict={conflict} needed={index === 0} />
          <ConflictRemarks conflict={conflict} />
        </section>
      ))}
      {view.proposition !== null && (
        <section>
          <h3>{i18n.t('card.atIssue')}</h3>
          <p {...words}>{view.proposition}</p>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h3>{i18n.t(open.length > 0 ? 'card.otherPositions' : 'card.positions')}</h3>
          <StanceGroups positions={others} />
        </section>
      )}
      <FoldedConflicts heading={i18n.t('card.partOf')} conflicts={folded} />
    </>
  );
}

/** Open are the conflicts on this claim alone, or the narrowest when none is. What is the fault of a source is a remark. */
function arrangeConflicts(conflicts: ConflictView[]): { open: ConflictView[]; folded: ConflictView[] } {
  const ordered = conflicts
    .filter((conflict) => !isDiscrepancy(conflict))
    .toSorted((one, other) => one.entries.length - other.entries.length);
  const open = ordered.filter((conflict, index) => index === 0 || conflict.entries.length === 1);
  return { open, folded: ordered.filter((conflict) => !open.includes(conflict)) };
}

/** Positions on one claim, by stance; a stance that no one holds is left out. */
function StanceGroups({ positions }: { positions: PositionView[] }) {
  const byStance = Map.groupBy(positions, (position) => position.stance);
  return ORDER.filter((stance) => byStance.has(stance)).map((stance) => (
    <section key={stance} class="stance">
      <h4>
        <StanceGlyph stance={stance} />
        {i18n.t(`stances.${stance}`)}
      </h4>
      <ul>
        {byStance.get(stance)?.map((position) => (
          <PositionRow key={position.id} position={position} named="actor" glyph={false} />
        ))}
      </ul>
    </section>
  ));
}
