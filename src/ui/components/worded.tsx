import { type ComponentChildren, Fragment, toChildArray } from 'preact';

interface WordedProps {
  /** The text, given what stands for each child; the text decides in which order they come. */
  say: (...places: string[]) => string;
  children: ComponentChildren;
  /** Whether the words around the children are only read out. */
  unseen?: boolean;
}

/** The first of the signs that Unicode leaves without a meaning: they keep the places until the children take them. */
const FIRST_PLACE = 0xe000;

/** A text of the interface with elements at its places, such as words of a pack that say their own language. */
export function Worded({ say, children, unseen = false }: WordedProps) {
  const parts = toChildArray(children);
  const places = parts.map((_, index) => String.fromCharCode(FIRST_PLACE + index));
  const pieces = say(...places)
    .split(/([\uE000-\uF8FF])/)
    .filter(Boolean);
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no other identity, and no state.
    <Fragment key={index}>
      {parts[places.indexOf(piece)] ?? (unseen ? <span class="unseen">{piece}</span> : piece)}
    </Fragment>
  ));
}
