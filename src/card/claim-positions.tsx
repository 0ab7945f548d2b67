import { i18n } from '#i18n';
import type { EntryView, PositionView } from '../knowledge/entry-view.ts';
import type { Stance } from '../knowledge/schema/position.ts';
import { StanceGlyph } from '../views/shared/stance-glyph.tsx';
import { ConflictSides } from './conflict-sides.tsx';
import { PositionRow } from './position-row.tsx';

const ORDER: Stance[] = ['support', 'qualify', 'neutral', 'oppose'];

/**
 * On a claim, what the reader came for is first: where positions differ. Then what the shapes stand for, and the
 * positions that are in no conflict.
 */
export function ClaimPositions({ view }: { view: EntryView }) {
  const inConflict = view.conflicts.flatMap(({ sides }) => sides.flatMap(({ positions }) => positions));
  const others = view.positions.filter(({ id }) => !inConflict.some((position) => position.id === id));
  return (
    <>
      {view.conflicts.map((conflict) => (
        <section key={conflict.id}>
          <h3>{i18n.t(conflict.kinds.includes('artefact') ? 'card.artefact' : 'card.differ')}</h3>
          <p dir="auto">{conflict.about}</p>
          <ConflictSides conflict={conflict} />
        </section>
      ))}
      <Issue proposition={view.proposition} stances={inConflict.map(({ stance }) => stance)} />
      {others.length > 0 && (
        <section>
          <h3>{i18n.t(inConflict.length > 0 ? 'card.otherPositions' : 'card.positions')}</h3>
          <StanceGroups positions={others} />
        </section>
      )}
    </>
  );
}

/** The sentence that stances are on, with the shapes that stood for them so far. */
function Issue({ proposition, stances }: { proposition: string | null; stances: Stance[] }) {
  if (proposition === null) return null;
  return (
    <section>
      <h3>{i18n.t('card.atIssue')}</h3>
      <p dir="auto">{proposition}</p>
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
