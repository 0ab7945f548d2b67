import { send } from '../../../messaging/send.ts';
import type { Settings } from '../../../settings/schema.ts';
import { createHighlightPainter } from './highlight-painter.ts';
import type { Painter } from './painter.ts';

/** Where the script that was brought in leaves the way to make a mark painter. */
export type MakePainter = (palette: Settings['palette']) => Painter;
export const MARK_PAINTER = Symbol.for('counterpoint.mark-painter');

/**
 * The painter that the reader has chosen, or the one that this browser can offer. Marks as elements come in a script of
 * their own, so that pages which do not need them do not pay for them. Null when neither is to be had.
 */
export async function choosePainter({
  painter,
  palette,
}: Pick<Settings, 'painter' | 'palette'>): Promise<Painter | null> {
  const canHighlight = typeof Highlight !== 'undefined' && 'highlights' in CSS;
  if (painter === 'highlight' && canHighlight) return createHighlightPainter(palette);
  const world = globalThis as { [MARK_PAINTER]?: MakePainter };
  if (!world[MARK_PAINTER]) await send('loadPart', { part: 'mark-painter' });
  return world[MARK_PAINTER]?.(palette) ?? (canHighlight ? createHighlightPainter(palette) : null);
}
