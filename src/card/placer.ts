import { listen } from '../dom/listen.ts';
import { documentElement } from '../dom/nodes.ts';
import { type Needs, placeCard, type Side } from './placement.ts';
import type { CardRequest } from './port.ts';
import { watchMoves } from './watch-moves.ts';

/** Where a card is a sheet along the edge of the screen: little room, or a finger instead of a pointer. */
const SHEET = '(width < 480px), (pointer: coarse)';
/** What a card without positions needs: a heading and a few lines, CSS pixels. */
const FEW_LINES = 160;

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
    const rects = request?.rects() ?? [];
    // The page has changed under the card: it stays where it is until the reader or the page script closes it.
    if (!request || rects.length === 0) return;
    const window = seenWindow();
    const docked = isDocked();
    // In pixels of the card, which keeps its size whatever the page and the reader's fingers enlarge.
    panel.style.zoom = window.zoom === 1 ? '' : String(1 / window.zoom);
    const lines = rects.map(({ left, top, right, bottom }) => ({
      left: (left - window.left) / window.scale,
      top: (top - window.top) / window.scale,
      right: (right - window.left) / window.scale,
      bottom: (bottom - window.top) / window.scale,
    }));
    const viewport = { width: window.width, height: window.height };
    const inView = lines.some((line) => line.bottom > 0 && line.top < viewport.height);
    if (hasBeenInView && !inView && !docked) {
      onOut();
      return;
    }
    hasBeenInView ||= inView;

    panel.classList.toggle('sheet', sheet.matches);
    panel.classList.toggle('docked', docked && !sheet.matches);
    panel.classList.remove('beside');
    panel.style.width = '';
    const measure = () =>
      placeCard({
        lines,
        viewport,
        card: { width: panel.offsetWidth, height: heightOf(panel), needs: needsOf(panel) },
        rtl: getComputedStyle(request!.anchor).direction === 'rtl',
        sheet: sheet.matches,
        docked,
        side,
      });
    let placement = measure();
    if (placement.width !== null) {
      // Narrower, its text takes more lines.
      panel.style.width = snap(placement.width);
      placement = { ...measure(), width: placement.width };
    }
    side = placement.side;
    panel.classList.toggle('above', placement.side === 'above');
    panel.classList.toggle('beside', sheet.matches && placement.left !== null);
    const offset = { left: window.left / window.scale, top: window.top / window.scale };
    panel.style.left = placement.left === null ? '' : snap(placement.left + offset.left);
    panel.style.top = placement.top === null ? '' : snap(placement.top + offset.top);
    panel.style.width = placement.width === null ? '' : snap(placement.width);
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
      for (const type of ['scroll', 'resize'] as const) {
        if (visualViewport) listen(visualViewport, type, placeSoon, { signal });
      }
      watchMoves(next.anchor, placeSoon, signal);
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

/**
 * What the reader sees of the window: where it begins, in CSS pixels of the viewport; how large it is in pixels of the
 * card; how many of the former make one of the latter (`scale`, pinched), and what the page's own zoom adds to that.
 */
function seenWindow() {
  const pinch = visualViewport?.scale ?? 1;
  const root = documentElement(document);
  const zoom = pinch * (root.currentCSSZoom ?? 1);
  const seen = visualViewport ?? { offsetLeft: 0, offsetTop: 0, width: innerWidth, height: innerHeight };
  const scale = 1 / pinch;
  return {
    left: seen.offsetLeft,
    top: seen.offsetTop,
    width: seen.width / scale,
    height: seen.height / scale,
    scale,
    zoom,
  };
}

/** The height that a panel would take if nothing limited it. */
function heightOf(panel: HTMLElement): number {
  return panel.scrollHeight + panel.offsetHeight - panel.clientHeight;
}

/** Heights that show the first position of every side with its source, without it, and that of the first side alone. */
function needsOf(panel: HTMLElement): Needs {
  const zoom = panel.currentCSSZoom ?? 1;
  const { top } = panel.getBoundingClientRect();
  const foot = panel.querySelector<HTMLElement>(':scope > .limits');
  const around = (foot ? foot.offsetHeight : 0) + panel.offsetHeight - panel.clientHeight + 4;
  const endsOf = (needed: string) =>
    [...panel.querySelectorAll(`[data-needed="${needed}"]`)].map((each) =>
      Math.ceil((each.getBoundingClientRect().bottom - top) / zoom + panel.scrollTop + around),
    );
  const held = endsOf('gist');
  const [first = FEW_LINES] = held;
  return [Math.max(first, ...endsOf('source')), Math.max(first, ...held), first];
}
