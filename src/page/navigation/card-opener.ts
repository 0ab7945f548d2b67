import { Latest } from '../../async/latest.ts';
import type { CardPort, CardRequest } from '../../card/port.ts';
import type { Answer, DescribedEntry } from '../../messaging/protocol.ts';
import { send } from '../../messaging/send.ts';
import { findSame, type Mark } from '../marks/mark.ts';
import { lookUpText, type Selected } from './look-up.ts';
import { shorten } from './shorten.ts';

const UNKNOWN = { ok: false, error: { code: 'not-found', message: 'nothing is known of the selected text' } } as const;

/** What the card may ask of the page that it is opened on. */
export type CardContext = Pick<CardRequest, 'label' | 'place' | 'published' | 'onPage' | 'step' | 'dismiss' | 'by'>;

interface OpenerHandlers {
  /** The mark whose card is open; null when it closes. */
  onOpen(mark: Mark | null): void;
  /** A card that was opened by keyboard has closed: the reader is back at its mark. */
  onReturn(mark: Mark): void;
  /** All marks of the page as it stands. */
  shown(): readonly Mark[];
}

/** Opens the card for marks. */
export class CardOpener {
  readonly card: CardPort;
  private readonly handlers: OpenerHandlers;
  /** The mark whose card is open. */
  openedOn: Mark | null = null;
  // By the time a card closes the reader may have opened another.
  private readonly latest = new Latest();

  constructor(card: CardPort, handlers: OpenerHandlers) {
    this.card = card;
    this.handlers = handlers;
  }

  /** Open the card of a mark; false when a resting pointer asks while a card is open that must stay. */
  open(mark: Mark, context: CardContext): boolean {
    if (context.by === 'hover' && this.card.stays()) return false;
    const isLatest = this.latest.begin();
    const { entry, rule, also } = mark.mention;
    // The same text may have been drawn again.
    const now = () => findSame(this.handlers.shown(), mark) ?? mark;
    this.handlers.onOpen(mark);
    this.openedOn = mark;
    this.card.open({
      ...context,
      known: true,
      text: shorten(mark.text),
      load: () => send('describeEntry', { entry, also }),
      explain: () => send('explain', { entry, rule }),
      openPanel: (atNote) => void send('openPanel', { entry, atNote }),
      rects: () => [...now().range.getClientRects()],
      anchor: mark.block.element,
      onClose: () => {
        if (!isLatest()) return;
        this.openedOn = null;
        // By keyboard the mark is where the reader stands: the next step goes on from it.
        if (context.by === 'keyboard') this.handlers.onReturn(now());
        else this.handlers.onOpen(null);
      },
    });
    return true;
  }

  /** Open the card on a selected text of which nothing is known: to say so, or that nobody could be asked. */
  openUnknown(text: string, { range, element }: Selected): void {
    this.latest.drop();
    this.openedOn = null;
    const nothing = () => undefined;
    const shown = shorten(text);
    this.card.open({
      ...{
        label: shown,
        known: false,
        text: shown,
        by: 'keyboard',
        place: { number: 0, of: 0 },
        published: null,
        anchor: element,
        onPage: new Set<string>(),
      },
      ...{ step: nothing, dismiss: async () => false, openPanel: nothing, onClose: nothing },
      load: () => describeNamed(text),
      explain: async () => UNKNOWN,
      rects: () => [...range.getClientRects()],
    });
  }

  close(): void {
    this.latest.drop();
    this.openedOn = null;
    this.card.close();
    this.handlers.onOpen(null);
  }

  /** Escape on the page: a pinned card stays, and so does the mark that it is about. */
  escape(): void {
    if (!this.card.isPinned()) this.close();
    else if (!this.openedOn) this.handlers.onOpen(null);
  }

  /** The reader goes elsewhere: a pinned card stays. */
  leave(): void {
    this.latest.drop();
    this.openedOn = null;
    this.card.leave();
  }

  /** The page has been read anew: the card follows its mention, or goes with it. */
  follow(): void {
    this.card.follow();
  }

  stop(): void {
    this.latest.drop();
    this.card.stop();
  }
}

/** The entry that a text names. */
async function describeNamed(text: string): Promise<Answer<DescribedEntry>> {
  const named = await lookUpText(text);
  if (!named.ok) return named;
  return named.value ? send('describeEntry', { entry: named.value.entry }) : UNKNOWN;
}
