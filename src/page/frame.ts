import { listen } from '../dom/listen.ts';
import { documentElement } from '../dom/nodes.ts';

// A frame smaller than this, CSS pixels, holds a button or an advertisement, not an article.
const LEAST_WIDTH = 300;
const LEAST_HEIGHT = 200;

export const isTopFrame = () => window === window.top;

const isLargeEnough = () => isTopFrame() || (window.innerWidth >= LEAST_WIDTH && window.innerHeight >= LEAST_HEIGHT);

/** Run once the frame is large enough to hold an article; the page itself always is. Returns the way to give up. */
export function whenLargeEnough(run: () => void): () => void {
  if (isLargeEnough()) {
    run();
    return () => undefined;
  }
  const waiting = new AbortController();
  const stop = () => {
    waiting.abort();
    observer.disconnect();
  };
  const check = () => {
    if (!isLargeEnough()) return;
    stop();
    run();
  };
  listen(window, 'resize', check, { signal: waiting.signal });
  // A frame of another process has no size before it is first laid out, and that is no event of its window.
  const observer = new ResizeObserver(check);
  observer.observe(documentElement(document));
  return stop;
}
