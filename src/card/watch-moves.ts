/**
 * Tells when an element moves in the window or changes its size, for whatever reason but scrolling, without asking again
 * and again: an observer whose root is cut to the very box of the element notices when it leaves that.
 */
export function watchMoves(element: Element, onMove: () => void, signal: AbortSignal): void {
  let observer: IntersectionObserver | null = null;
  const watch = () => {
    observer?.disconnect();
    if (signal.aborted) return;
    const { top, left, right, bottom, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    const margins = [top, innerWidth - right, innerHeight - bottom, left].map((inset) => `${-Math.floor(inset)}px`);
    let isFirst = true;
    const onChange = () => {
      // The first call only tells how things stand.
      if (isFirst) isFirst = false;
      else {
        onMove();
        watch();
      }
    };
    observer = new IntersectionObserver(onChange, { root: document, rootMargin: margins.join(' '), threshold: 1 });
    observer.observe(element);
  };
  const resized = new ResizeObserver(() => {
    onMove();
    watch();
  });
  resized.observe(element);
  signal.addEventListener('abort', () => {
    observer?.disconnect();
    resized.disconnect();
  });
}
