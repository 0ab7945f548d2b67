import type { Mention } from '../../spotting/types.ts';
import type { Mark } from '../marks/mark.ts';
import type { CardContext } from './card-opener.ts';

/**
 * The mark after (`by` 1) or before (`by` -1) the current one, around the ends; of one entry when it is named. Without
 * a current mark it is the first or the last one. Null when there is none.
 */
export function findNextMark(marks: readonly Mark[], current: Mark | null, by: 1 | -1, entry?: string): Mark | null {
  const candidates = entry === undefined ? marks : marks.filter(({ mention }) => mention.entry === entry);
  if (candidates.length === 0) return null;
  if (!current) return candidates.at(by === 1 ? 0 : -1) ?? null;
  const isBeyond = ({ range }: Mark) =>
    Math.sign(range.compareBoundaryPoints(Range.START_TO_START, current.range)) === by;
  const beyond = by === 1 ? candidates.find(isBeyond) : candidates.findLast(isBeyond);
  return beyond ?? candidates.at(by === 1 ? 0 : -1) ?? null;
}

/** Where a mark stands among the mentions of its entry, from 1, and how many there are; 0 of 0 when it is none of them. */
export function placeAmong(mentions: readonly Mention[], { entry, block, start }: Mention): CardContext['place'] {
  const same = mentions.filter((mention) => mention.entry === entry);
  const index = same.findIndex((mention) => mention.block === block && mention.start === start);
  return index === -1 ? { number: 0, of: 0 } : { number: index + 1, of: same.length };
}

/** Bring a mark to the middle of the window; the page's own scroll containers move too. */
export function scrollToMark({ range, block }: Mark): void {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const element = range.startContainer.parentElement ?? block.element;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: reduced ? 'instant' : 'smooth' });
}
