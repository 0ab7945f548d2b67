import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { countText } from '../../i18n/count-text.ts';
import { isDiscrepancy } from '../../knowledge/contention.ts';
import type { ConflictView } from '../../knowledge/entry-view.ts';
import { messageKey } from '../components/message-key.ts';
import { PackWords, usePackWords } from '../components/pack-words.tsx';
import { Parts } from '../components/parts.tsx';
import { Holder, PositionRow } from './position-row.tsx';

interface ConflictSidesProps {
  conflict: ConflictView;
  /** Whether the reader must see the first positions without scrolling. */
  needed?: boolean;
  /** Whether it stands under a heading of the body, and not under the name of what it is about. */
  inside?: boolean;
}

/**
 * The sides of a conflict, each in the same room: two side by side, more than two one under the other. Each begins with
 * its first position; the others of it are folded up, so that no side pushes the next out of sight. Where a source is at
 * fault they carry no sign of agreeing or disagreeing.
 */
export function ConflictSides({ conflict, needed = false, inside = false }: ConflictSidesProps) {
  const isWider = conflict.entries.length > 1;
  const glyph = !isDiscrepancy(conflict);
  return (
    <div class={conflict.sides.length === 2 ? 'sides pair' : 'sides'}>
      {conflict.sides.map((side) => (
        <Side key={side.label} side={side} entry={isWider} glyph={glyph} needed={needed} inside={inside} />
      ))}
    </div>
  );
}

interface SideProps {
  side: ConflictView['sides'][number];
  entry: boolean;
  glyph: boolean;
  needed: boolean;
  inside: boolean;
}

function Side({ side: { label, positions }, entry, glyph, needed, inside }: SideProps) {
  const words = usePackWords();
  const [voice, more] = [useId(), useId()];
  const Heading = inside ? 'h4' : 'h3';
  const [first, ...others] = positions;
  if (!first) return null;
  return (
    <section class="side">
      <Heading class="voice" id={voice} dir={words.dir}>
        <Holder position={first} named="actor" glyph={glyph} />
      </Heading>
      <PositionRow position={first} named="actor" entry={entry} glyph={glyph} headed={voice} needed={needed} />
      {others.length > 0 && (
        <details class="fold others">
          <summary id={more} aria-labelledby={`${more} ${voice}`}>
            {countText('card.moreOnSide', others.length)}
          </summary>
          <p class="soft" {...words}>
            {label}
          </p>
          <ul>
            {others.map((position) => (
              <PositionRow key={position.id} position={position} named="actor" entry={entry} glyph={glyph} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What is to be known of a conflict beside its sides: of which kind it is, and what the pack remarks on it. */
export function ConflictRemarks({ conflict }: { conflict: ConflictView }) {
  return (
    <>
      <p class="soft">
        <Parts>{conflict.kinds.map((kind) => i18n.t(`conflictKind.${messageKey(kind)}`))}</Parts>
      </p>
      {conflict.note !== null && (
        <p class="soft">
          <PackWords>{conflict.note}</PackWords>
        </p>
      )}
    </>
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
          <ConflictSides conflict={conflict} inside />
          <ConflictRemarks conflict={conflict} />
        </details>
      ))}
    </section>
  );
}
