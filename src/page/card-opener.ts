import type { CardRequest } from '../card/port.ts';
import { send } from '../messaging/send.ts';
import { loadCard, presentCard } from './load-card.ts';
import type { Mark } from './mark.ts';

/** What the card may ask of the page that it is opened on. */
export type CardContext = Pick<CardRequest, 'label' | 'place' | 'published' | 'step' | 'dismiss' | 'by'>;

export interface CardOpener {
  open(mark: Mark, context: CardContext): Promise<boolean>;
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
    async open(mark, context) {
      const turn = ++latest;
      const card = await loadCard();
      if (!card || turn !== latest) return false;
      const { entry, rule } = mark.mention;
      onOpen(mark);
      card.open({
        ...context,
        text: mark.range.toString(),
        load: () => send('describeEntry', { entry }),
        explain: () => send('explain', { rule }),
        openPanel: () => void send('openPanel', { entry }),
        rects: () => [...mark.range.getClientRects()],
        anchor: mark.block.element,
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
