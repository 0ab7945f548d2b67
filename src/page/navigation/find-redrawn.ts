import { isConnected } from '../../dom/nodes.ts';
import type { Mark } from '../marks/mark.ts';

/**
 * The mark that stands where another stood before the page drew the same text again, in elements of its own: of several
 * that read alike, the one at the same place among them.
 */
export function findRedrawn(before: readonly Mark[], marks: readonly Mark[], mark: Mark): Mark | null {
  if (isConnected(mark.block.element)) return null;
  const readAlike = ({ mention, block }: Mark) =>
    mention.entry === mark.mention.entry && mention.start === mark.mention.start && block.text === mark.block.text;
  return marks.filter(readAlike)[before.filter(readAlike).indexOf(mark)] ?? null;
}
