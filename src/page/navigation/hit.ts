import { caretPositionFromPoint } from '../../dom/nodes.ts';
import type { Mark } from '../marks/mark.ts';

/**
 * The mark under a point of the viewport, CSS pixels. The caret position gives a text node; of that node's marks the
 * one whose line boxes hold the point is it, so that the blank end of a line hits nothing.
 *
 * @param shadowRoots the trees to look into; without them the host of a tree is all that is found.
 */
export function markAt(
  document: Document,
  marks: readonly Mark[],
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[] = [],
): Mark | null {
  const node = caretPositionFromPoint(document, x, y, { shadowRoots: [...shadowRoots] })?.offsetNode;
  if (!node) return null;
  for (const mark of marks) {
    if (!mark.isLocated || !mark.range.intersectsNode(node)) continue;
    for (const rect of mark.range.getClientRects()) {
      if (x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom) return mark;
    }
  }
  return null;
}
