// How far around the view counts as near: a screen on each side, so that scrolling meets marks that stand already.
const MARGIN = '100% 0%';

/** Follows which of some elements are in view, or nearly so; however the page is laid out, and without asking for it. */
export class NearView {
  /** The elements near the view, as the browser last told: at the earliest with the next frame. */
  readonly elements = new Set<Element>();
  private observed: ReadonlySet<Element> = new Set();
  private readonly observer: IntersectionObserver;

  constructor(onChange: () => void) {
    this.observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) this.elements.add(target);
          else this.elements.delete(target);
        }
        onChange();
      },
      { rootMargin: MARGIN },
    );
  }

  /** Follow these elements and no others. */
  follow(elements: Iterable<Element>): void {
    const wanted = new Set(elements);
    for (const element of this.observed) {
      if (wanted.has(element)) continue;
      this.observer.unobserve(element);
      this.elements.delete(element);
    }
    for (const element of wanted) if (!this.observed.has(element)) this.observer.observe(element);
    this.observed = wanted;
  }

  stop(): void {
    this.observer.disconnect();
  }
}
