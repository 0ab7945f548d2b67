// How far around the view counts as near: a screen on each side, so that scrolling meets marks that stand already.
const MARGIN = '100% 0%';

/** Follows which of some elements are in view, or nearly so; however the page is laid out, and without asking for it. */
export class NearView {
  private readonly near = new Map<Element, boolean>();
  private observed: ReadonlySet<Element> = new Set();
  private readonly observer: IntersectionObserver;

  constructor(document: Document, onChange: () => void) {
    this.observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting, boundingClientRect: box } of changes) {
          // What has no box of its own is nowhere, and may be near.
          const isBoxless = box.width + box.height === 0 && getComputedStyle(target).display === 'contents';
          this.near.set(target, isIntersecting || isBoxless);
        }
        onChange();
      },
      // With the document for root a frame has margins of its own. A margin for what scrolls inside a page is one for the
      // page itself in Chromium; in Firefox that needs its own, and with both Chromium would add them up.
      {
        root: document,
        scrollMargin: MARGIN,
        ...(import.meta.env.FIREFOX && { rootMargin: MARGIN }),
      } as IntersectionObserverInit,
    );
  }

  /** Whether an element is near the view; undefined until the browser has told, with the next frame at the earliest. */
  has(element: Element): boolean | undefined {
    return this.near.get(element);
  }

  /** Follow these elements and no others. */
  follow(elements: Iterable<Element>): void {
    const wanted = new Set(elements);
    for (const element of this.observed) {
      if (wanted.has(element)) continue;
      this.observer.unobserve(element);
      this.near.delete(element);
    }
    for (const element of wanted) if (!this.observed.has(element)) this.observer.observe(element);
    this.observed = wanted;
  }

  stop(): void {
    this.observer.disconnect();
  }
}
