import type { Mention } from '../../spotting/types.ts';
import type { Block } from '../reading/block.ts';

// So few mentions are marked within one slice: asking for the layout to sort them would take longer than marking them.
const FEW = 150;

/**
 * At most `most` mentions around what is in view, beginning with those in view and below it. Mentions come in the order
 * of the document, as the blocks do.
 */
export function inViewFirst(mentions: readonly Mention[], blocks: readonly Block[], most: number): Mention[] {
  if (mentions.length <= Math.min(FEW, most)) return [...mentions];
  const inView = firstInView(blocks);
  const index = mentions.findIndex(({ block }) => block >= inView);
  const first = index === -1 ? mentions.length : index;
  // A quarter of the marks may lie above the view, for the reader who scrolls back.
  const start = Math.max(0, Math.min(first - Math.floor(most / 4), mentions.length - most));
  return [...mentions.slice(first, start + most), ...mentions.slice(start, first)];
}

/** Number of the first block that ends below the top of the viewport; blocks are taken to lie one under the other. */
function firstInView(blocks: readonly Block[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.element.getBoundingClientRect().bottom ?? 0) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
