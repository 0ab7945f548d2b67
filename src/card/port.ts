import type { EntryView } from '../knowledge/entry-view.ts';
import type { Failure } from '../messaging/protocol.ts';

/** What the page hands to the card when a mention is picked. */
export interface CardRequest {
  /** Label of the entry, shown while the rest is on its way. */
  label: string;
  /** Asks the background for the entry. */
  load: () => Promise<{ ok: true; value: EntryView } | { ok: false; error: Failure }>;
  /** Viewport rectangles of the mention's line boxes, read anew at each call; empty when the mention is gone. */
  rects: () => DOMRect[];
  /** The element that the mention lies in: tells direction, and the modal dialog the card must move into. */
  anchor: Element;
  /** Opened by keyboard: focus moves into the card, and back when it closes. */
  byKeyboard: boolean;
  /** Called once when this card closes, by whatever way. */
  onClose: () => void;
}

/** The card script's side, found by the page script under {@link CARD_PORT} in the world that both share. */
export interface CardPort {
  open(request: CardRequest): void;
  close(): void;
  /** Whether an event came from the card, which is one element to the page. */
  contains(event: Event): boolean;
  /** Close and take every trace out of the document. */
  stop(): void;
}

export const CARD_PORT = Symbol.for('counterpoint.card');
