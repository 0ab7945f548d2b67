import { listen } from '../dom/listen.ts';
import { clientWidth, documentElement } from '../dom/nodes.ts';
import { placeCard, type Side } from './placement.ts';
import type { CardRequest } from './port.ts';

/** Where a card is a sheet along the edge of the screen: little room, or a finger instead of a pointer. */
const SHEET = '(width < 480px), (pointer: coarse)';

/** A length in whole pixels of the screen: an edge between two shows a line of what is scrolled under it. */
const snap = (length: number) => `${Math.floor(length * devicePixelRatio) / devicePixelRatio}px`;

/** Keeps the panel near the mention it is about, or docked, while it is open. */
export interface Placer {
  /** Begin with another mention. */
  follow(request: CardRequest): void;
  /** Choose the side anew: what is shown has changed. */
  restart(): void;
  place(): void;
  stop(): void;
}

/** @param onOut called when the mention has been scrolled out of view */
export function createPlacer(panel: HTMLElement, isDocked: () => boolean, onOut: () => void): Placer {
  const sheet = matchMedia(SHEET);
  const grown = new ResizeObserver(() => placeSoon());
  let request: CardRequest | null = null;
  let side: Side | null = null;
  let hasBeenInView = false;
  let frame = 0;
  let listeners = new AbortController();

  function place(): void {
    const lines = request?.rects() ?? [];
    // The page has changed under the card: it stays where it is until the reader or the page script closes it.
    if (!request || lines.length === 0) return;
    const viewport = { width: clientWidth(documentElement(document)), height: window.innerHeight };
    const docked = isDocked();
    const inView = lines.some((line) => line.bottom > 0 && line.top < viewport.height);
    if (hasBeenInView && !inView && !docked) {
      onOut();
      return;
    }
    hasBeenInView ||= inView;

    panel.classList.toggle('sheet', sheet.matches);
    panel.classList.toggle('docked', docked && !sheet.matches);
    const border = panel.offsetHeight - panel.clientHeight;
    const placement = placeCard({
      lines,
      viewport,
      card: { width: panel.offsetWidth, height: panel.scrollHeight + border },
      rtl: getComputedStyle(request.anchor).direction === 'rtl',
      sheet: sheet.matches,
      docked,
      side,
    });
    side = placement.side;
    panel.classList.toggle('above', placement.side === 'above');
    panel.style.left = placement.left === null ? '' : snap(placement.left);
    panel.style.top = placement.top === null ? '' : snap(placement.top);
    panel.style.maxHeight = snap(placement.maxHeight);
  }

  function placeSoon(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  }

  function stop(): void {
    listeners.abort();
    grown.disconnect();
    cancelAnimationFrame(frame);
    request = null;
  }

  return {
    follow(next) {
      stop();
      request = next;
      side = null;
      hasBeenInView = false;
      listeners = new AbortController();
      const { signal } = listeners;
      listen(window, 'scroll', placeSoon, { capture: true, passive: true, signal });
      listen(window, 'resize', placeSoon, { signal });
      listen(sheet, 'change', placeSoon, { signal });
      grown.observe(panel);
    },
    restart() {
      side = null;
      place();
    },
    place,
    stop,
  };
}
