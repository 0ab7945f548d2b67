import { getClientRects } from '../../dom/nodes.ts';
import type { Block } from './block.ts';

/** Of less text than this all is asked about at once, UTF-16 units. */
const LONG = 60_000;

/** About as much as stands on a few screens, UTF-16 units. */
const SCREENS = 20_000;

/**
 * The blocks of a long page that its reader sees first, wherever it is scrolled to; none where a page is not long. To find
 * them takes a few questions only, as blocks mostly stand one below the other.
 */
export function firstScreens(blocks: readonly Block[]): readonly Block[] {
  const units = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (units < LONG) return [];
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((getClientRects(blocks[middle]!.element)[0]?.bottom ?? 0) > 0) high = middle;
    else low = middle + 1;
  }
  let end = low;
  for (let left = SCREENS; left > 0 && end < blocks.length; end++) left -= blocks[end]!.text.length;
  return blocks.slice(low, end);
}
