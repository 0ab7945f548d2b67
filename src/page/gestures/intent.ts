import { listen } from '../../dom/listen.ts';

/** A pointer of whatever kind that comes over a text, and the focus that does. Scrolling by wheel or keys is neither. */
const SIGNS = ['pointermove', 'pointerdown', 'focusin'] as const;

/**
 * Calls back once, at the first sign that the reader may want to know more of a mark: pointer or focus is on an element
 * that holds one. Returns the way to stop.
 */
export function watchIntent(document: Document, holdsMark: (element: Element) => boolean, onIntent: () => void) {
  const listening = new AbortController();
  const onSign = (event: Event) => {
    if (!event.composedPath().some((target) => target instanceof Element && holdsMark(target))) return;
    listening.abort();
    onIntent();
  };
  for (const type of SIGNS) listen(document, type, onSign, { passive: true, signal: listening.signal });
  return () => listening.abort();
}
