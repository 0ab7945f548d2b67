import {
  body,
  clientHeight,
  clientWidth,
  documentElement,
  getClientRects,
  parentNode,
  scrollHeight,
  scrollWidth,
} from '../../dom/nodes.ts';

/** A box whose content is larger than it is. */
interface Scroller {
  box: Element;
  /** Whether its reader has no way to scroll it, as with `overflow: hidden`; a script still has. */
  isHeld: boolean;
}

/** The boxes around an element that hide some of their content, the nearest first; without the window. */
export function scrollersAround(element: Element): Scroller[] {
  const scrollers: Scroller[] = [];
  for (let box: Element | null = element; box && !isRoot(box); box = parentOf(box)) {
    const hasMore = scrollHeight(box) > clientHeight(box) + 1 || scrollWidth(box) > clientWidth(box) + 1;
    if (!hasMore || getClientRects(box).length === 0) continue;
    const { overflowX, overflowY } = getComputedStyle(box);
    if (/auto|scroll/.test(overflowX + overflowY)) scrollers.push({ box, isHeld: false });
    else if (/hidden|clip/.test(overflowX + overflowY)) scrollers.push({ box, isHeld: true });
  }
  return scrollers;
}

/** Whether any of a range is inside a box, as far as that shows. */
export function showsIn(range: Range, box: Element): boolean {
  const clip = box.getBoundingClientRect();
  return [...range.getClientRects()].some(
    ({ left, top, right, bottom }) =>
      right > clip.left && left < clip.right && bottom > clip.top + 1 && top < clip.bottom - 1,
  );
}

/**
 * Bring a range to the middle of the window by what its reader can scroll alone: the boxes around it, the nearest first, then
 * the window.
 */
export function scrollByReader(range: Range, scrollers: readonly Scroller[], behavior: ScrollBehavior): void {
  const { top, height } = range.getBoundingClientRect();
  let middle = top + height / 2;
  for (const { box, isHeld } of scrollers) {
    if (isHeld) continue;
    const clip = box.getBoundingClientRect();
    const most = scrollHeight(box) - clientHeight(box);
    const wanted = box.scrollTop + middle - (clip.top + clip.height / 2);
    const reached = Math.min(Math.max(wanted, 0), most);
    middle -= reached - box.scrollTop;
    box.scrollTo({ top: reached, behavior });
  }
  if (!isWindowHeld()) scrollBy({ top: middle - innerHeight / 2, behavior });
}

/** What holds for the root, or else for the body, holds for the window. */
export function isWindowHeld(): boolean {
  const [root, inner] = [documentElement(document), body(document)];
  const { overflowY } = getComputedStyle(root);
  if (overflowY !== 'visible') return /hidden|clip/.test(overflowY);
  return inner !== null && /hidden|clip/.test(getComputedStyle(inner).overflowY);
}

function isRoot(element: Element): boolean {
  return element === documentElement(document) || element === body(document);
}

function parentOf(element: Element): Element | null {
  const parent = parentNode(element);
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}
