import type { CardPort, CardRequest } from '../../card/port.ts';
import { listen, listenAgain } from '../../dom/listen.ts';
import { send } from '../../messaging/send.ts';
import { noteMoment } from '../timeline.ts';

/** Where the script of the card leaves it; both scripts share one world. */
export const CARD = Symbol.for('counterpoint.card');

const world = globalThis as { [CARD]?: CardPort };

/** The card of this page, brought in; null when the browser does not allow it. */
export async function loadCard(): Promise<CardPort | null> {
  if (!world[CARD]) await send('loadPart', { part: 'card' });
  const card = world[CARD] ?? null;
  // Another copy of the page script in this world has its own, which talks to its own extension.
  delete world[CARD];
  if (card) noteMoment('card');
  return card;
}

/**
 * The card before its script has come: what it is asked to show is shown once it is there, unless the reader has gone on
 * by then. Most readers of a page open none, and its script is larger than all else together.
 */
export class LateCard implements CardPort {
  private card: CardPort | null = null;
  private loading: Promise<CardPort | null> | null = null;
  private readonly load: () => Promise<CardPort | null>;
  /** What is to be shown when it comes. */
  private wish: CardRequest | null = null;
  private waiting = new AbortController();

  constructor(load: () => Promise<CardPort | null>) {
    this.load = load;
  }

  prepare(): void {
    void this.bring();
  }

  open(request: CardRequest): void {
    if (this.card) {
      this.card.open(request);
      return;
    }
    this.drop();
    this.wish = request;
    this.watchLeaving(request);
    void this.bring().then((card) => {
      if (this.wish !== request) return;
      if (!card) {
        this.drop();
        return;
      }
      this.settle();
      card.open(request);
    });
  }

  close(): void {
    this.drop();
    this.card?.close();
  }

  leave(): void {
    this.drop();
    this.card?.leave();
  }

  follow(): void {
    if (this.wish?.rects().length === 0) this.drop();
    this.card?.follow();
  }

  isPinned(): boolean {
    return this.card?.isPinned() ?? false;
  }

  stays(): boolean {
    return this.wish ? this.wish.by !== 'hover' : (this.card?.stays() ?? false);
  }

  contains(event: Event): boolean {
    return this.card?.contains(event) ?? false;
  }

  listenAgain(): void {
    // Each of our scripts knows what it listens to itself.
    listenAgain();
    this.card?.listenAgain();
  }

  stop(): void {
    this.drop();
    this.card?.stop();
  }

  /** The card, brought in by the first who asks; the next tries again when that failed. */
  private async bring(): Promise<CardPort | null> {
    this.loading ??= this.load();
    this.card = await this.loading;
    if (!this.card) this.loading = null;
    return this.card;
  }

  /** A reader who presses elsewhere, or whose pointer only passed by, wants it no more. */
  private watchLeaving({ by, rects }: CardRequest): void {
    const options = { capture: true, passive: true, signal: this.waiting.signal };
    const check = ({ clientX, clientY }: PointerEvent) => {
      const isOver = rects().some(
        ({ left, right, top, bottom }) => clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
      );
      if (!isOver) this.drop();
    };
    listen(window, 'pointerdown', check, options);
    if (by === 'hover') listen(window, 'pointermove', check, options);
  }

  private drop(): void {
    this.settle()?.onClose();
  }

  private settle(): CardRequest | null {
    const { wish } = this;
    this.wish = null;
    this.waiting.abort();
    this.waiting = new AbortController();
    return wish;
  }
}
