import { i18n } from '#i18n';
import type { Stance } from '../../knowledge/schema/position.ts';

/**
 * One shape and one colour for each stance: full disc, diamond, half disc, ring. Decorative where words beside it say
 * the stance; otherwise give `labelled`.
 */
export function StanceGlyph({ stance, labelled = false }: { stance: Stance; labelled?: boolean }) {
  const name = labelled ? { role: 'img' as const, 'aria-label': i18n.t(`stance.${stance}`) } : { 'aria-hidden': true };
  return (
    <svg class={`glyph glyph-${stance}`} viewBox="0 0 12 12" width="12" height="12" focusable="false" {...name}>
      {shapeOf(stance)}
    </svg>
  );
}

function shapeOf(stance: Stance) {
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
