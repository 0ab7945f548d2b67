import { listen } from '../../dom/listen.ts';
import { getSelection } from '../../dom/nodes.ts';

/**
 * Calls back when the mouse has come to rest on the page for so many ms; not while the reader is selecting text or has
 * some selected. Returns the way to stop.
 */
export function watchHover(document: Document, dwell: number, onRest: (x: number, y: number) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onMove = ({ pointerType, buttons, clientX, clientY }: PointerEvent) => {
    clearTimeout(timer);
    if (pointerType !== 'mouse' || buttons !== 0) return;
    timer = setTimeout(() => {
      if (getSelection(document)?.isCollapsed !== false) onRest(clientX, clientY);
    }, dwell);
  };
  const onEnd = () => clearTimeout(timer);
  const listening = new AbortController();
  // On their way down: a page may keep them from coming up again.
  const options = { capture: true, passive: true, signal: listening.signal };
  listen(window, 'pointermove', onMove, options);
  for (const type of ['pointerdown', 'scroll', 'keydown'] as const) listen(window, type, onEnd, options);
  listen(document, 'pointerleave', onEnd, options);
  return () => {
    clearTimeout(timer);
    listening.abort();
  };
}
