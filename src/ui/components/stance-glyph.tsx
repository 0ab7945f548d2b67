import type { Stance } from '../../knowledge/schema/position.ts';

/** One shape and one colour for each stance: full disc, diamond, half disc, ring. The words beside it say the same. */
export function StanceGlyph({ stance }: { stance: Stance }) {
  return (
    <svg
      class={`glyph glyph-${stance}`}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      <StanceShape stance={stance} />
    </svg>
  );
}

/** The shape alone, 12 units wide and high, in the colour of the text: for drawings. */
export function StanceShape({ stance }: { stance: Stance }) {
  switch (stance) {
    case 'support':
      return <circle cx="6" cy="6" r="5" fill="currentColor" />;
    case 'oppose':
      return <path d="M6 .4 11.6 6 6 11.6.4 6Z" fill="currentColor" />;
    case 'qualify':
      return (
        <>
          <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" stroke-width="1.5" />
          <path d="M6 1.75a4.25 4.25 0 0 0 0 8.5Z" fill="currentColor" />
        </>
      );
    case 'neutral':
      return <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" stroke-width="1.5" />;
  }
}
