import type { DescribedEntry } from '../messaging/protocol.ts';
import type { ReaderNote } from '../settings/notes/note.ts';
import type { DismissScope } from './dismiss-scopes.ts';

/**
 * How firmly the card stays. `passing`: a resting pointer opened it, and it goes when the pointer does. `held`: the
 * reader opened or touched it. `pinned`: it stands at the side until it is let go, whatever else is pressed.
 */
export type Hold = 'passing' | 'held' | 'pinned';

interface Open {
  /** Numbers the openings, so that an answer to an earlier one is known as late. */
  token: number;
  label: string;
  hold: Hold;
}

/** What the card shows. */
export type CardState =
  | { phase: 'closed'; token: number }
  | ({ phase: 'loading' } & Open)
  | ({ phase: 'shown'; view: DescribedEntry } & Open)
  | ({ phase: 'failed' } & Open)
  | ({ phase: 'unknown' } & Open)
  /** What it was about is marked no more; `failed` when a choice could not be kept or taken back. */
  | ({ phase: 'dismissed'; scope: DismissScope; failed: boolean } & Open);

export type CardEvent =
  | { type: 'open'; label: string; by: 'pointer' | 'keyboard' | 'hover' }
  /** Ask anew: there was no answer, or one that cannot be shown. */
  | { type: 'retry' }
  | { type: 'loaded'; token: number; view: DescribedEntry }
  | { type: 'failed'; token: number }
  /** There is no such entry: to ask again would not help. */
  | { type: 'unknown'; token: number }
  /** What the reader has noted by now. */
  | { type: 'noted'; token: number; notes: ReaderNote[] }
  /** The reader wants it marked no more, so far; that has failed. */
  | { type: 'dismiss'; scope: DismissScope }
  | { type: 'dismiss-failed'; token: number }
  /** The reader pressed on the card, or the focus went in. */
  | { type: 'touch' }
  | { type: 'pin' }
  | { type: 'unpin' }
  /** Pointer and focus have been away from mention and card for the time of grace. */
  | { type: 'rest-elsewhere' }
  /** The reader pressed beside the card, went elsewhere on the page, or scrolled the mention out of view. */
  | { type: 'leave' }
  | { type: 'close' };

export const CLOSED: CardState = { phase: 'closed', token: 0 };

/** The state after an event; the same object when the event changes nothing. */
export function reduceCard(state: CardState, event: CardEvent): CardState {
  if (event.type === 'open') {
    const hold = holdOf(state) === 'pinned' ? 'pinned' : event.by === 'hover' ? 'passing' : 'held';
    return { phase: 'loading', token: state.token + 1, label: event.label, hold };
  }
  if (state.phase === 'closed') return state;
  switch (event.type) {
    case 'retry': {
      const { token, label, hold } = state;
      return { phase: 'loading', token: token + 1, label, hold };
    }
    case 'loaded': {
      const { view } = event;
      return awaits(state, event.token) ? { ...state, phase: 'shown', label: view.label, view } : state;
    }
    case 'noted': {
      if (state.phase !== 'shown' || state.token !== event.token) return state;
      const { readerNotes = [] } = state.view;
      if (JSON.stringify(readerNotes) === JSON.stringify(event.notes)) return state;
      return { ...state, view: { ...state.view, readerNotes: event.notes } };
    }
    case 'failed':
    case 'unknown':
      return awaits(state, event.token) ? { ...state, phase: event.type } : state;
    case 'dismiss': {
      const { token, label, hold } = state;
      return {
        phase: 'dismissed',
        token,
        label,
        hold: hold === 'passing' ? 'held' : hold,
        scope: event.scope,
        failed: false,
      };
    }
    case 'dismiss-failed':
      return state.phase === 'dismissed' && state.token === event.token ? { ...state, failed: true } : state;
    case 'touch':
      return state.hold === 'passing' ? { ...state, hold: 'held' } : state;
    case 'pin':
      return state.hold === 'pinned' ? state : { ...state, hold: 'pinned' };
    case 'unpin':
      return state.hold === 'pinned' ? { ...state, hold: 'held' } : state;
    case 'rest-elsewhere':
      return state.hold === 'passing' ? closed(state) : state;
    case 'leave':
      return state.hold === 'pinned' ? state : closed(state);
    case 'close':
      return closed(state);
  }
}

/** How firmly the card stays; null when there is none. */
export function holdOf(state: CardState): Hold | null {
  return state.phase === 'closed' ? null : state.hold;
}

function closed({ token }: CardState): CardState {
  return { phase: 'closed', token };
}

function awaits(state: CardState, token: number): boolean {
  return state.phase === 'loading' && state.token === token;
}
