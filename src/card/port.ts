import type { Answer, DescribedEntry } from '../messaging/protocol.ts';
import type { NamedExplanation } from '../spotting/name-rule.ts';
import type { DismissScope } from './dismiss-scopes.ts';

/** What the page hands to the card when a mention is picked. */
export interface CardRequest {
  /** Label of the entry, shown while the rest is on its way. */
  label: string;
  /** Whether it is known what the card is about; of a text that was looked up in vain there is nothing to do but read. */
  known: boolean;
  /** Asks the background for the entry. */
  load: () => Promise<Answer<DescribedEntry>>;
  /** Viewport rectangles of the mention's line boxes, read anew at each call; empty when the mention is gone. */
  rects: () => DOMRect[];
  /** The element that the mention lies in: tells direction, and the modal dialog the card must move into. */
  anchor: Element;
  /** By keyboard, focus moves into the card, and back when it closes; by hover, it closes when the pointer has left. */
  by: 'pointer' | 'keyboard' | 'hover';
  /** The mention as it stands on the page. */
  text: string;
  /** Which mention of this entry it is, from 1, and how many the page has. */
  place: { number: number; of: number };
  /** Day on which the page says it was published: what was on record then is told apart from what came later. */
  published: string | null;
  /** Asks the background why this is marked. */
  explain: () => Promise<Answer<NamedExplanation & { pack?: string }>>;
  /** Go to the next or previous mark on the page and open its card. */
  step: (by: 1 | -1) => void;
  /** Ids of the entries that the page names. */
  onPage: ReadonlySet<string>;
  /**
   * Mark this entry no more, or again: on this page until it is left, on this site, or anywhere. Whether that was kept.
   */
  dismiss: (scope: DismissScope, dismissed: boolean) => Promise<boolean>;
  /** Open the side panel at this entry, or at the reader's note on it. */
  openPanel: (atNote: boolean) => void;
  /** Called once when this card closes, by whatever way. */
  onClose: () => void;
}

/** The card, as the page script's navigation sees it. */
export interface CardPort {
  /** The reader may want it soon: whatever it still takes is fetched. */
  prepare(): void;
  open(request: CardRequest): void;
  close(): void;
  /** The reader goes elsewhere on the page: closes, unless the card is pinned. */
  leave(): void;
  /** The page has been read anew: the card follows its mention, and closes where that is gone. */
  follow(): void;
  /** Whether a card is open that stays until it is let go, whatever happens on the page. */
  isPinned(): boolean;
  /** Whether a card is open that a resting pointer must not replace: one that the reader chose, or is pointing at. */
  stays(): boolean;
  /** Whether an event came from the card, which is one element to the page. */
  contains(event: Event): boolean;
  /** The page has opened its document anew, which ends all listening: hear again, and close if the card went with it. */
  listenAgain(): void;
  /** Close and take every trace out of the document. */
  stop(): void;
}
