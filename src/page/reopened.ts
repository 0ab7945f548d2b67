import { documentElement } from '../dom/nodes.ts';

/**
 * Calls back when a document has got a new root element, as after `document.open()`, which takes every listener off the
 * document and its window. Returns the way to stop.
 */
export function watchReopened(document: Document, onReopened: () => void): () => void {
  let root = documentElement(document);
  const observer = new MutationObserver(() => {
    const now = documentElement(document);
    if (!now || now === root) return;
    root = now;
    onReopened();
  });
  observer.observe(document, { childList: true });
  return () => observer.disconnect();
}
