import { listen } from '../dom/listen.ts';
import { parentNode } from '../dom/nodes.ts';
import type { CardHost } from './host.ts';

/**
 * Calls back when the page has taken a shown card away, hidden it, or put something modal over it: until the signal ends
 * it. What opens in the top layer after the card lies above it.
 */
export function watchHost({ element, panel, isUsable }: CardHost, onLost: () => void, signal: AbortSignal): void {
  const check = () => {
    if (!signal.aborted && !isUsable()) onLost();
  };
  // Taken out, with its host or the whole document, or no longer shown.
  const view = new IntersectionObserver(check);
  view.observe(panel);
  const tree = new MutationObserver(check);
  for (let node: Element | null = element; node; node = parentOf(node)) {
    tree.observe(node, { attributeFilter: ['inert'], childList: node === parentNode(element) });
  }
  for (const type of ['toggle', 'focusin'] as const) listen(window, type, check, { capture: true, signal });
  listen(document, 'fullscreenchange', check, { signal });
  signal.addEventListener('abort', () => {
    view.disconnect();
    tree.disconnect();
  });
}

function parentOf(element: Element): Element | null {
  const parent = parentNode(element);
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}
