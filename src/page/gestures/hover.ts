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
      if (document.getSelection()?.isCollapsed !== false) onRest(clientX, clientY);
    }, dwell);
  };
  const onEnd = () => clearTimeout(timer);
  document.addEventListener('pointermove', onMove, { passive: true });
  for (const type of ['pointerdown', 'pointerleave', 'scroll', 'keydown'] as const) {
    document.addEventListener(type, onEnd, { passive: true });
  }
  return () => {
    clearTimeout(timer);
    document.removeEventListener('pointermove', onMove);
    for (const type of ['pointerdown', 'pointerleave', 'scroll', 'keydown'] as const) {
      document.removeEventListener(type, onEnd);
    }
  };
}
