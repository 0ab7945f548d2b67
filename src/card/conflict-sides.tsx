import { i18n } from '#i18n';
import type { ConflictView } from '../knowledge/entry-view.ts';
import { PositionRow } from './position-row.tsx';

interface ConflictSidesProps {
  conflict: ConflictView;
  /** Id of the claim that the reader is looking at; positions on another one say which. Null on an actor's card. */
  within: string | null;
}

/** The sides of a conflict, each in the same room: two side by side, more than two one under the other. */
export function ConflictSides({ conflict, within }: ConflictSidesProps) {
  return (
    <>
      <div class={conflict.sides.length === 2 ? 'sides pair' : 'sides'}>
        {conflict.sides.map((side) => (
          <section key={side.label} class="side">
            <h4 dir="auto">{side.label}</h4>
            <ul>
              {side.positions.map((position) => (
                <PositionRow key={position.id} position={position} within={within} named="actor" />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="soft" dir="auto">
        {conflict.kinds.map((kind) => i18n.t(`conflictKind.${kind}`)).join(' · ')}
      </p>
      {conflict.note !== null && (
        <p class="soft" dir="auto">
          {conflict.note}
        </p>
      )}
    </>
  );
}
