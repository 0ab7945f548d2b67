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
  const options = { passive: true, signal: listening.signal };
  listen(document, 'pointermove', onMove, options);
  for (const type of ['pointerdown', 'pointerleave', 'scroll', 'keydown'] as const) {
    listen(document, type, onEnd, options);
  }
  return () => {
    clearTimeout(timer);
    listening.abort();
  };
}
