import { i18n } from '#i18n';
import type { ConflictView } from '../../../knowledge/entry-view.ts';
import { messageKey } from '../message-key.ts';
import { PositionRow } from './position-row.tsx';

/** The sides of a conflict, each in the same room: two side by side, more than two one under the other. */
export function ConflictSides({ conflict }: { conflict: ConflictView }) {
  const single = conflict.entries.length === 1;
  return (
    <>
      <div class={conflict.sides.length === 2 ? 'sides pair' : 'sides'}>
        {conflict.sides.map((side) => (
          <section key={side.label} class="side">
            <h4 dir="auto">{side.label}</h4>
            <ul>
              {side.positions.map((position) => (
                <PositionRow key={position.id} position={position} named="actor" entry={!single} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="soft" dir="auto">
        {conflict.kinds.map((kind) => i18n.t(`conflictKind.${messageKey(kind)}`)).join(' · ')}
      </p>
      {conflict.note !== null && (
        <p class="soft" dir="auto">
          {conflict.note}
        </p>
      )}
    </>
  );
}

/** Conflicts as one line each, that open. */
export function FoldedConflicts({ heading, conflicts }: { heading: string; conflicts: ConflictView[] }) {
  if (conflicts.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      {conflicts.map((conflict) => (
        <details key={conflict.id} class="fold">
          <summary dir="auto">{conflict.about}</summary>
          <ConflictSides conflict={conflict} />
        </details>
      ))}
    </section>
  );
}
