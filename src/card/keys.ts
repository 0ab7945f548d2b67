import { listen } from '../dom/listen.ts';
import { tabStops } from './focus.ts';
import type { CardHost } from './host.ts';

interface KeyHandlers {
  isInside(event: Event): boolean;
  /** Escape; `inside` tells whether it was typed in the card. Returns whether it was used. */
  onEscape(inside: boolean): boolean;
  /** Tab past the last stop, or Shift and Tab before the first. */
  onTabOut(): void;
}

/**
 * Listen for keys while a card is open. The page must not take keys typed inside as its shortcuts; what they do by
 * default inside still happens.
 */
export function listenForKeys(host: CardHost, handlers: KeyHandlers, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    const inside = handlers.isInside(event);
    const isEscape = event.type === 'keydown' && event.key === 'Escape' && !event.isComposing;
    const isUsed = isEscape && handlers.onEscape(inside);
    if (isUsed) event.preventDefault();
    if (inside || isUsed) event.stopImmediatePropagation();
    if (inside && event.type === 'keydown' && event.key === 'Tab' && isAtEdge(host, event.shiftKey)) {
      event.preventDefault();
      handlers.onTabOut();
    }
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    listen(window, type, onKey, { capture: true, signal });
  }
}

function isAtEdge(host: CardHost, back: boolean): boolean {
  const stops = tabStops(host.panel);
  const focused = host.focused();
  return focused === stops.at(back ? 0 : -1) || (back && focused !== null && !stops.includes(focused as HTMLElement));
}
