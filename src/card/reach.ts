import { elementFromPoint, getRootNode } from '../dom/nodes.ts';

/** Where a box is tried along each side, as shares of its length: the outermost lie inside rounded corners. */
const TRIED = [0.05, 0.275, 0.5, 0.725, 0.95];

/** Whether presses on most of a box, as far as it is in the window, would reach an element. */
export function isMostlyReached(element: Element, { left, top, width, height }: DOMRect): boolean {
  const tree = getRootNode(element) as Document | ShadowRoot;
  let reached = 0;
  let missed = 0;
  for (const across of TRIED) {
    for (const down of TRIED) {
      const [x, y] = [left + width * across, top + height * down];
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
      if (elementFromPoint(tree, x, y) === element) reached += 1;
      else missed += 1;
    }
  }
  return reached > missed;
}
