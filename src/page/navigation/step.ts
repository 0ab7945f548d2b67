import {
  checkVisibility,
  compareDocumentPosition,
  getClientRects,
  parentElement,
  scrollIntoView,
} from '../../dom/nodes.ts';
import type { Mention } from '../../spotting/types.ts';
import { findSame, type Mark } from '../marks/mark.ts';
import { nodeAt } from '../reading/block.ts';
import type { CardContext } from './card-opener.ts';
import { isWindowHeld, scrollByReader, scrollersAround, showsIn } from './scrollers.ts';

/**
 * The mark after (`by` 1) or before (`by` -1) the current one, around the ends; of one entry when it is named. Without
 * a current mark it is the first or the last one. Null when there is none.
 */
export function findNextMark(marks: readonly Mark[], current: Mark | null, by: 1 | -1, entry?: string): Mark | null {
  return findFurtherMark(marks, current, by, entry) ?? findFurtherMark(marks, null, by, entry);
}

/** The same, but not around the ends. Marks that cannot be seen, as in a menu that is closed, are stepped over. */
export function findFurtherMark(marks: readonly Mark[], current: Mark | null, by: 1 | -1, entry?: string): Mark | null {
  const isWanted = (mark: Mark) => (entry === undefined || mark.mention.entry === entry) && isSeen(mark);
  if (by === 1) return marks.slice(current ? Math.floor(placeIn(marks, current)) + 1 : 0).find(isWanted) ?? null;
  return marks.slice(0, current ? Math.ceil(placeIn(marks, current)) : marks.length).findLast(isWanted) ?? null;
}

/** Whether a mark has a place that a reader can see or scroll to; a range is made only where nothing else tells. */
function isSeen(mark: Mark): boolean {
  const { block, mention, isLocated } = mark;
  const node = block.nodes[nodeAt(block, mention.start)];
  const element = (node && parentElement(node)) ?? block.element;
  if (getClientRects(element).length > 0) {
    if (!checkVisibility(element, { opacityProperty: true, visibilityProperty: true })) return false;
    const held = scrollersAround(element).filter(({ isHeld }) => isHeld);
    const shows = held.every(({ box }) => showsIn(mark.range, box));
    if (!isLocated && held.length > 0) mark.release();
    return shows;
  }
  // What has no box of its own, as with `display: contents`, may have text that has.
  const { height } = mark.range.getBoundingClientRect();
  if (!isLocated) mark.release();
  return height > 0;
}

/** The number of a mark; for a text that was looked up and is none of them, the half between those around it. */
function placeIn(marks: readonly Mark[], mark: Mark): number {
  const same = findSame(marks, mark);
  if (same) return marks.indexOf(same);
  const { startContainer, startOffset } = mark.range;
  const following = marks.findIndex(({ block, mention }) => {
    const at = block.nodes.indexOf(startContainer as Text);
    if (at !== -1) return mention.start >= (block.starts[at] ?? 0) + startOffset;
    const first = block.nodes[0] ?? block.element;
    return compareDocumentPosition(startContainer, first) & Node.DOCUMENT_POSITION_FOLLOWING;
  });
  return (following === -1 ? marks.length : following) - 0.5;
}

/** Where a mark stands among the mentions of its entry, from 1, and how many there are; 0 of 0 when it is none of them. */
export function placeAmong(mentions: readonly Mention[], { entry, block, start }: Mention): CardContext['place'] {
  const same = mentions.filter((mention) => mention.entry === entry);
  const index = same.findIndex((mention) => mention.block === block && mention.start === start);
  return index === -1 ? { number: 0, of: 0 } : { number: index + 1, of: same.length };
}

/** Bring a mark to the middle of the window; the page's own scroll containers move too, those that its reader can scroll. */
export function scrollToMark({ range, block }: Mark): void {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = reduced ? 'instant' : 'smooth';
  const element = parentElement(range.startContainer) ?? block.element;
  const scrollers = scrollersAround(element);
  if (isWindowHeld() || scrollers.some(({ isHeld }) => isHeld)) {
    scrollByReader(range, scrollers, behavior);
    return;
  }
  if (getClientRects(element).length > 0) {
    scrollIntoView(element, { block: 'center', inline: 'nearest', behavior });
    return;
  }
  // What has no box of its own cannot be scrolled to, but its text has a place.
  const { top, height } = range.getBoundingClientRect();
  scrollBy({ top: top + height / 2 - innerHeight / 2, behavior });
}
