import { i18n } from '#i18n';
import type { ConflictView, EntryView } from '../knowledge/entry-view.ts';
import { PositionRow } from './position-row.tsx';

/** What positions differ on, and each side of it in the same room: two side by side, more than two one under the other. */
export function ConflictSection({ conflict, entry }: { conflict: ConflictView; entry: EntryView }) {
  const heading = conflict.kinds.includes('artefact') ? i18n.t('card.artefact') : i18n.t('card.differ');
  return (
    <section class="conflict">
      <h3>{heading}</h3>
      <p dir="auto">{conflict.about}</p>
      <div class={conflict.sides.length === 2 ? 'sides pair' : 'sides'}>
        {conflict.sides.map((side) => (
          <section key={side.label} class="side">
            <h4 dir="auto">{side.label}</h4>
            <ul>
              {side.positions.map((position) => (
                <PositionRow key={position.id} position={position} within={entry.id} named="actor" />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="soft kinds">{conflict.kinds.map((kind) => i18n.t(`conflictKind.${kind}`)).join(' · ')}</p>
      {conflict.note !== null && (
        <p class="note" dir="auto">
          {conflict.note}
        </p>
      )}
    </section>
  );
}
