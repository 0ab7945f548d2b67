import { listen } from '../dom/listen.ts';
import type { CardHost } from './host.ts';

/**
 * What a page may take for itself on its own ground, and not in the card: it scrolls by wheel and finger, and keeps the
 * focus in a dialog of its own. Heard before it reaches the document.
 */
const TAKEN = ['wheel', 'touchmove', 'touchend', 'focus', 'focusin', 'focusout', 'blur'] as const;

/**
 * Keep from the page what a reader does in the card with wheel, finger and focus. Where a page was first to hear of a wheel
 * and has stopped it, the card scrolls by itself.
 *
 * @param onFocus called when the focus has come into the card
 */
export function keepOwnInput(
  { panel }: CardHost,
  isInside: (event: Event) => boolean,
  onFocus: () => void,
  signal: AbortSignal,
): void {
  for (const type of TAKEN) {
    const onEvent = (event: WindowEventMap[typeof type]) => {
      if (!isInside(event)) return;
      event.stopImmediatePropagation();
      if (event.type === 'focusin') onFocus();
      if (event instanceof WheelEvent && event.defaultPrevented) scrollBy(panel, event);
    };
    listen(window, type, onEvent, { capture: true, passive: true, signal });
  }
}

/** One line of text, or one window, for wheels that count by them, CSS pixels. */
const LINE = 20;

function scrollBy(panel: HTMLElement, { deltaX, deltaY, deltaMode }: WheelEvent): void {
  const unit = [1, LINE, panel.clientHeight][deltaMode] ?? 1;
  panel.scrollBy({ left: deltaX * unit, top: deltaY * unit, behavior: 'instant' });
}
