import type { CardRequest } from '../../card/port.ts';
import { send } from '../../messaging/send.ts';
import type { Mark } from '../marks/mark.ts';
import { loadCard, presentCard } from './load-card.ts';
import type { Selected } from './look-up.ts';

const UNKNOWN = { ok: false, error: { code: 'not-found', message: 'nothing is known of the selected text' } } as const;

/** What the card may ask of the page that it is opened on. */
export type CardContext = Pick<CardRequest, 'label' | 'place' | 'published' | 'step' | 'dismiss' | 'by'>;

export interface CardOpener {
  open(mark: Mark, context: CardContext): Promise<boolean>;
  /** Open the card on a selected text of which nothing is known. */
  openUnknown(text: string, selected: Selected): Promise<void>;
  close(): void;
  /** The reader goes elsewhere: a pinned card stays. */
  leave(): void;
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
      if (context.by === 'hover' && presentCard()?.stays()) return false;
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
          // By keyboard the mark is where the reader stands: the next step goes on from it.
          if (turn === latest && context.by !== 'keyboard') onOpen(null);
        },
      });
      return true;
    },
    async openUnknown(text, { range, element }) {
      const turn = ++latest;
      const card = await loadCard();
      if (!card || turn !== latest) return;
      const unknown = async () => UNKNOWN;
      const nothing = () => undefined;
      card.open({
        ...{ label: text, text, by: 'keyboard', place: { number: 0, of: 0 }, published: null, anchor: element },
        ...{ load: unknown, explain: unknown, step: nothing, dismiss: nothing, openPanel: nothing, onClose: nothing },
        rects: () => [...range.getClientRects()],
      });
    },
    close() {
      latest += 1;
      presentCard()?.close();
      onOpen(null);
    },
    leave() {
      latest += 1;
      presentCard()?.leave();
    },
    contains: (event) => presentCard()?.contains(event) ?? false,
    stop() {
      latest += 1;
      presentCard()?.stop();
    },
  };
}
