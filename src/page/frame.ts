// A frame smaller than this, CSS pixels, holds a button or an advertisement, not an article.
const LEAST_WIDTH = 300;
const LEAST_HEIGHT = 200;

export const isTopFrame = () => window === window.top;

/** Run once the frame is large enough to hold an article; the page itself always is. Returns the way to give up. */
export function whenLargeEnough(run: () => void): () => void {
  const check = () => {
    if (!isTopFrame() && (window.innerWidth < LEAST_WIDTH || window.innerHeight < LEAST_HEIGHT)) return;
    window.removeEventListener('resize', check);
    run();
  };
  window.addEventListener('resize', check);
  check();
  return () => window.removeEventListener('resize', check);
}
