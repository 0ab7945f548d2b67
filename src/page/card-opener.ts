import { send } from '../messaging/send.ts';
import { loadCard, presentCard } from './load-card.ts';
import type { Mark } from './mark.ts';

export interface CardOpener {
  open(mark: Mark, label: string, byKeyboard: boolean): Promise<boolean>;
  close(): void;
  /** Whether an event happened in the card. */
  contains(event: Event): boolean;
  stop(): void;
}

/** Opens the card for marks; the mark whose card is open is told to `onOpen`, and null when it closes. */
export function createCardOpener(onOpen: (mark: Mark | null) => void): CardOpener {
  // A card that comes after the reader has picked another mark is not opened.
  let latest = 0;
  return {
    async open(mark, label, byKeyboard) {
      const turn = ++latest;
      const card = await loadCard();
      if (!card || turn !== latest) return false;
      onOpen(mark);
      card.open({
        label,
        load: () => send('describeEntry', { entry: mark.mention.entry }),
        rects: () => [...mark.range.getClientRects()],
        anchor: mark.block.element,
        byKeyboard,
        onClose: () => {
          if (turn === latest) onOpen(null);
        },
      });
      return true;
    },
    close() {
      latest += 1;
      presentCard()?.close();
      onOpen(null);
    },
    contains: (event) => presentCard()?.contains(event) ?? false,
    stop() {
      latest += 1;
      presentCard()?.stop();
    },
  };
}
