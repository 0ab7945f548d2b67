import { i18n } from '#i18n';
import { isDiscrepancy } from '../../knowledge/contention.ts';
import type { ConflictView } from '../../knowledge/entry-view.ts';
import { messageKey } from '../components/message-key.ts';
import { PackWords, usePackWords } from '../components/pack-words.tsx';
import { Parts } from '../components/parts.tsx';
import { Holder, PositionRow } from './position-row.tsx';
import { headingOf } from './side-heading.ts';

/**
 * The sides of a conflict, each in the same room: two side by side, more than two one under the other. Where a source is
 * at fault they carry no sign of agreeing or disagreeing.
 */
export function ConflictSides({ conflict }: { conflict: ConflictView }) {
  const single = conflict.entries.length === 1;
  const glyph = !isDiscrepancy(conflict);
  const words = usePackWords();
  return (
    <>
      <div class={conflict.sides.length === 2 ? 'sides pair' : 'sides'}>
        {conflict.sides.map((side) => (
          <Side key={side.label} side={side} entry={!single} glyph={glyph} />
        ))}
      </div>
      <p class="soft">
        <Parts>{conflict.kinds.map((kind) => i18n.t(`conflictKind.${messageKey(kind)}`))}</Parts>
      </p>
      {conflict.note !== null && (
        <p class="soft" {...words}>
          {conflict.note}
        </p>
      )}
    </>
  );
}

interface SideProps {
  side: ConflictView['sides'][number];
  entry: boolean;
  glyph: boolean;
}

/** One side; where its label says no more than who is on it, that name is the heading. */
function Side({ side, entry, glyph }: SideProps) {
  const { dir } = usePackWords();
  const heading = headingOf(side);
  const [first] = side.positions;
  return (
    <section class="side">
      <h4 dir={dir}>
        {heading === null ? (
          first && <Holder position={first} named="actor" glyph={glyph} />
        ) : (
          <PackWords>{heading}</PackWords>
        )}
      </h4>
      <ul>
        {side.positions.map((position) => (
          <PositionRow
            key={position.id}
            position={position}
            named="actor"
            entry={entry}
            glyph={glyph}
            headed={heading === null && position === first}
          />
        ))}
      </ul>
    </section>
  );
}

/** Conflicts as one line each, that open. */
export function FoldedConflicts({ heading, conflicts }: { heading: string; conflicts: ConflictView[] }) {
  const words = usePackWords();
  if (conflicts.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      {conflicts.map((conflict) => (
        <details key={conflict.id} class="fold">
          <summary {...words}>{conflict.about}</summary>
          <ConflictSides conflict={conflict} />
        </details>
      ))}
    </section>
  );
}
