import { listen } from '../dom/listen.ts';
import { documentElement } from '../dom/nodes.ts';

/** How long the pointer may be away from mention and card before a card that it opened closes, ms. */
export const GRACE_MS = 300;

/** Where the pointer is, as far as a card that a resting pointer opened is concerned. */
export interface Grace {
  /** Whether the pointer was last seen on the card. */
  isOnCard(): boolean;
  /** Watch the pointer until `stop`. */
  start(): void;
  stop(): void;
}

interface GraceQuestions {
  isCard(event: Event): boolean;
  isMention(event: PointerEvent): boolean;
  /** The pointer has been away for the time of grace. */
  onAway(): void;
}

/** Tells when the pointer has left both mention and card for {@link GRACE_MS}. */
export function createGrace({ isCard, isMention, onAway }: GraceQuestions): Grace {
  let listeners = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onCard = false;

  function beAway(): void {
    onCard = false;
    timer ??= setTimeout(onAway, GRACE_MS);
  }

  function beBack(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    onCard = isCard(event);
    if (onCard || isMention(event)) beBack();
    else beAway();
  }

  function stop(): void {
    listeners.abort();
    beBack();
    onCard = false;
  }

  return {
    isOnCard: () => onCard,
    start() {
      stop();
      listeners = new AbortController();
      const { signal } = listeners;
      listen(window, 'pointermove', onMove, { capture: true, passive: true, signal });
      listen(documentElement(document), 'pointerleave', beAway, { passive: true, signal });
    },
    stop,
  };
}
