import {
  assignedSlot,
  getRootNode,
  isConnected,
  ownerDocument,
  parentElement,
  scrollBox,
  scrollLeft,
  scrollTop,
} from '../../dom/nodes.ts';

interface Place {
  top: number;
  left: number;
}

/**
 * How far everything around a place of the page was scrolled before a reader was taken there, CSS pixels: boxes in it and
 * the page itself, through shadow trees and the pages around a frame, as far as they are of one origin.
 */
export class ScrollPlaces {
  private readonly places = new Map<Element, Place>();

  /** Note what a scroll to an element may move, unless it is noted already. */
  note(element: Element): void {
    for (const box of this.places.keys()) if (!isConnected(box)) this.places.delete(box);
    for (let box: Element | null = element; box; box = around(box)) {
      if (!this.places.has(box)) this.places.set(box, { top: scrollTop(box), left: scrollLeft(box) });
    }
  }

  /** Put back what has moved since, and forget it. */
  restore(): void {
    for (const [box, { top, left }] of this.places) {
      if (scrollTop(box) !== top || scrollLeft(box) !== left) scrollBox(box, { top, left });
    }
    this.places.clear();
  }
}

/** What an element is laid out in; of the root of a frame the element that holds it, where it can be reached. */
function around(element: Element): Element | null {
  const parent = assignedSlot(element) ?? parentElement(element);
  if (parent) return parent;
  const root = getRootNode(element);
  if (root instanceof ShadowRoot) return root.host;
  return ownerDocument(element).defaultView?.frameElement ?? null;
}
