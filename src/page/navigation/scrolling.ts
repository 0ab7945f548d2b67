import {
  clientHeight,
  clientWidth,
  getBoundingClientRect,
  getClientRects,
  matches,
  parentElement,
  scrollElement,
  scrollHeight,
  scrollIntoView,
  scrollLeft,
  scrollTop,
  scrollWidth,
} from '../../dom/nodes.ts';
import type { Mark } from '../marks/mark.ts';
import { parentOf } from '../reading/shadow-root.ts';

// Less of a text than this is not seen: what is for screen readers alone is cut down to a pixel, CSS pixels.
const LEAST_SEEN = 2;

interface Place {
  left: number;
  top: number;
}

/** Scrolls to marks, and back to where everything was before: the window, and each box around a mark that scrolls. */
export class Scrolling {
  private readonly before = new Map<Element, Place>();
  private beforeAll: Place | null = null;

  /**
   * Bring a mark to the middle of the window; the page's own scroll containers move too, but none that a reader could
   * not scroll back.
   */
  to({ range, block }: Mark): void {
    const element = parentElement(range.startContainer) ?? block.element;
    const boxes = boxesAround(element).filter(({ box }) => isOverfull(box));
    this.beforeAll ??= { left: scrollX, top: scrollY };
    for (const { box } of boxes) if (!this.before.has(box)) this.before.set(box, placeOf(box));
    const fixed = boxes.filter(({ x, y }) => x === 'hidden' || y === 'hidden').map(({ box }) => box);
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches || fixed.length > 0;
    const behavior = isStill ? 'instant' : 'smooth';
    const places = fixed.map(placeOf);
    const hasBox = getClientRects(element).length > 0;
    if (hasBox) scrollIntoView(element, { block: 'center', inline: 'nearest', behavior });
    for (const [i, box] of fixed.entries()) scrollElement(box, { ...places[i], behavior });
    if (hasBox && fixed.length === 0) return;
    // What has no box of its own cannot be scrolled to, but its text has a place.
    const { top, height } = range.getBoundingClientRect();
    scrollBy({ top: top + height / 2 - innerHeight / 2, behavior });
  }

  /** Scroll back to where everything was before the first of the last steps. */
  back(): void {
    for (const [box, place] of this.before) scrollElement(box, place);
    if (this.beforeAll) scrollTo(this.beforeAll);
    this.before.clear();
    this.beforeAll = null;
  }
}

/** Whether a text lies outside of a box around it that shows no more than it does, and that no reader can scroll. */
export function isCutOff(range: Range): boolean {
  const start = parentElement(range.startContainer);
  let { left, right, top, bottom } = range.getBoundingClientRect();
  for (const { box, x, y } of start ? boxesAround(start) : []) {
    const edge = getBoundingClientRect(box);
    const isSeenAcross = Math.min(right, edge.right) - Math.max(left, edge.left) >= LEAST_SEEN;
    const isSeenAlong = Math.min(bottom, edge.bottom) - Math.max(top, edge.top) >= LEAST_SEEN;
    if ((isFixed(x) && !isSeenAcross) || (isFixed(y) && !isSeenAlong)) return true;
    // What can be scrolled is brought to where its box is.
    if (isScrolled(x)) [left, right] = [edge.left, edge.right];
    if (isScrolled(y)) [top, bottom] = [edge.top, edge.bottom];
  }
  return false;
}

interface ClippingBox {
  box: Element;
  /** What is done with what does not fit, across and along, as in styles. */
  x: string;
  y: string;
}

/** The boxes around an element that show no more than fits, innermost first; the window is none of them. */
function boxesAround(element: Element): ClippingBox[] {
  const boxes: ClippingBox[] = [];
  let escapes = false;
  for (let box: Element | null = element; box && !matches(box, 'body, html'); box = parentOf(box)) {
    const { overflowX: x, overflowY: y, position, display } = getComputedStyle(box);
    if (position !== 'static') escapes = false;
    if (!escapes && !/^(?:inline|contents)$/.test(display) && (x !== 'visible' || y !== 'visible'))
      boxes.push({ box, x, y });
    // What is placed against a box further out, or the window, is cut by no box before that.
    if (position === 'fixed') break;
    if (position === 'absolute') escapes = true;
  }
  return boxes;
}

function isFixed(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip';
}

function isScrolled(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}

function isOverfull(box: Element): boolean {
  return scrollWidth(box) > clientWidth(box) || scrollHeight(box) > clientHeight(box);
}

function placeOf(box: Element): Place {
  return { left: scrollLeft(box), top: scrollTop(box) };
}
