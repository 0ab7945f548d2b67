import { listen } from '../../dom/listen.ts';

/** A pointer of whatever kind that comes over a text, and the focus that does. Scrolling by wheel or keys is neither. */
const OVER_TEXT = ['pointermove', 'pointerdown', 'focusin'] as const;

/** Keys by which a reader goes about a page instead of reading on. */
const KEYS = new Set(['Tab', 'Enter']);

/**
 * Calls back once, at the first sign that the reader may want to know more of a mark: pointer or focus is on an element
 * that holds one, or goes about by keys. Returns the way to stop.
 */
export function watchIntent(holdsMark: (element: Element) => boolean, onIntent: () => void): () => void {
  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  const finish = () => {
    listening.abort();
    onIntent();
  };
  const onOverText = (event: Event) => {
    if (event.composedPath().some((target) => target instanceof Element && holdsMark(target))) finish();
  };
  for (const type of OVER_TEXT) listen(window, type, onOverText, options);
  listen(window, 'keydown', ({ key }) => KEYS.has(key) && finish(), options);
  return () => listening.abort();
}
