import { i18n } from '#i18n';
import type { PositionView } from '../knowledge/entry-view.ts';
import type { Stance } from '../knowledge/schema/position.ts';
import { StanceGlyph } from '../views/shared/stance-glyph.tsx';
import { PositionRow } from './position-row.tsx';

const ORDER: Stance[] = ['support', 'qualify', 'neutral', 'oppose'];

/** Positions on one claim, by stance; a stance that no one holds is left out. */
export function StanceGroups({ positions }: { positions: PositionView[] }) {
  return (
    <>
      {ORDER.map((stance) => {
        const held = positions.filter((position) => position.stance === stance);
        if (held.length === 0) return null;
        return (
          <section key={stance} class="stance">
            <h4>
              <StanceGlyph stance={stance} />
              {i18n.t(`stances.${stance}`)}
            </h4>
            <ul>
              {held.map((position) => (
                <PositionRow key={position.id} position={position} within={position.entry.id} named="actor" plain />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** Positions of one actor, each under the label of what it is on. */
export function HeldPositions({ positions }: { positions: PositionView[] }) {
  return (
    <ul>
      {positions.map((position) => (
        <PositionRow key={position.id} position={position} within={position.entry.id} named="entry" />
      ))}
    </ul>
  );
}
