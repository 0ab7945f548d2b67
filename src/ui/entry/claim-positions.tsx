import { i18n } from '#i18n';
import { isDiscrepancy, isDispute } from '../../knowledge/contention.ts';
import type { ConflictView, EntryView, PositionView } from '../../knowledge/entry-view.ts';
import type { Stance } from '../../knowledge/schema/position.ts';
import { usePackWords } from '../components/pack-words.tsx';
import { StanceGlyph } from '../components/stance-glyph.tsx';
import { ConflictSides, FoldedConflicts } from './conflict-sides.tsx';
import { PositionRow } from './position-row.tsx';

const ORDER: Stance[] = ['support', 'qualify', 'neutral', 'oppose'];

/**
 * On a claim, what the reader came for is first: where positions on it differ. Then what the shapes stand for, the
 * positions not yet shown, and the wider differences that it is part of, folded up.
 */
export function ClaimPositions({ view }: { view: EntryView }) {
  const words = usePackWords();
  const { open, folded } = arrangeConflicts(view.conflicts);
  const shown = positionsOf(open);
  const others = view.positions.filter(({ id }) => !shown.some((position) => position.id === id));
  return (
    <>
      {open.map((conflict) => (
        <section key={conflict.id}>
          <h3>{i18n.t(isDiscrepancy(conflict) ? 'card.artefact' : 'card.differ')}</h3>
          <p {...words}>{conflict.about}</p>
          <ConflictSides conflict={conflict} />
        </section>
      ))}
      <Issue proposition={view.proposition} stances={positionsOf(open.filter(isDispute)).map(({ stance }) => stance)} />
      {others.length > 0 && (
        <section>
          <h3>{i18n.t(shown.length > 0 ? 'card.otherPositions' : 'card.positions')}</h3>
          <StanceGroups positions={others} />
        </section>
      )}
      <FoldedConflicts heading={i18n.t('card.partOf')} conflicts={folded} />
    </>
  );
}

/** Open are the conflicts on this claim alone, or the narrowest when none is; faults of a source come last. */
function arrangeConflicts(conflicts: ConflictView[]): { open: ConflictView[]; folded: ConflictView[] } {
  const width = (conflict: ConflictView) => conflict.entries.length + (isDiscrepancy(conflict) ? 1000 : 0);
  const ordered = conflicts.toSorted((one, other) => width(one) - width(other));
  const own = ordered.filter((conflict, index) => index === 0 || conflict.entries.length === 1);
  return { open: own, folded: ordered.filter((conflict) => !own.includes(conflict)) };
}

function positionsOf(conflicts: ConflictView[]): PositionView[] {
  return conflicts.flatMap(({ sides }) => sides.flatMap(({ positions }) => positions));
}

/** The sentence that stances are on, with the shapes that stood for them so far. */
function Issue({ proposition, stances }: { proposition: string | null; stances: Stance[] }) {
  const words = usePackWords();
  if (proposition === null) return null;
  return (
    <section>
      <h3>{i18n.t('card.atIssue')}</h3>
      <p {...words}>{proposition}</p>
      {stances.length > 0 && (
        <ul class="legend soft">
          {ORDER.filter((stance) => stances.includes(stance)).map((stance) => (
            <li key={stance}>
              <StanceGlyph stance={stance} /> {i18n.t(`stance.${stance}`)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
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
