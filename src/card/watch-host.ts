import { listen } from '../dom/listen.ts';
import { contains, parentNode, querySelectorAll } from '../dom/nodes.ts';
import type { CardHost } from './host.ts';
import { isInTransition } from './view-transition.ts';

/** A page that covers a card again sooner than this after it was brought to the top means to, ms. */
const TRUCE_MS = 1000;

// From Chromium 74: also tells, at most once in a delay of at least 100 ms, when something comes to lie over a box, or
// goes. No page can keep that from us, as it can events.
const COVERED: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
  trackVisibility: true,
  delay: 100,
};

interface HostQuestions {
  isPinned(): boolean;
  /** The page has taken the card away for good. */
  onLost(): void;
}

/**
 * Calls back when the page has taken a shown card away, hidden it, or put something over most of it, until the signal
 * ends it. What opens in the top layer after the card lies above it: a pinned card is brought to the top again, and
 * waits below what is modal or fills the screen.
 *
 * @returns looks now
 */
export function watchHost(host: CardHost, { isPinned, onLost }: HostQuestions, signal: AbortSignal): () => void {
  const { element, panel } = host;
  let frame = 0;
  let raisedAt = Number.NEGATIVE_INFINITY;

  /** Whether a covered card may stay. */
  const stays = (): boolean => {
    if (isInTransition()) return true;
    if (!isPinned()) return false;
    if (isBelowModal(element)) return true;
    if (performance.now() - raisedAt < TRUCE_MS) return false;
    raisedAt = performance.now();
    host.raise();
    return host.isUsable();
  };
  const decide = () => {
    frame = 0;
    if (signal.aborted || host.isUsable()) return;
    if (!host.isShown() || !stays()) onLost();
  };
  const check = () => {
    if (signal.aborted || host.isUsable()) return;
    // For a frame or so a page may cover everything and mean nothing by it, as at the start of a view transition.
    if (host.isShown()) frame ||= requestAnimationFrame(decide);
    else onLost();
  };

  // Taken out, with its host or the whole document, or no longer shown.
  const view = new IntersectionObserver(check, COVERED);
  view.observe(panel);
  const tree = new MutationObserver(check);
  for (let node: Element | null = element; node; node = parentOf(node)) {
    tree.observe(node, { attributeFilter: ['inert'], childList: node === parentNode(element) });
  }
  for (const type of ['toggle', 'focusin'] as const) listen(window, type, check, { capture: true, signal });
  listen(document, 'fullscreenchange', check, { signal });
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    view.disconnect();
    tree.disconnect();
  });
  return check;
}

/** Whether something modal, or that fills the screen, is open around which an element lies. */
function isBelowModal(element: Element): boolean {
  return [...querySelectorAll(document, ':modal, :fullscreen')].some((modal) => !contains(modal, element));
}

function parentOf(element: Element): Element | null {
  const parent = parentNode(element);
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}
