import type { EntryView } from '../knowledge/entry-view.ts';

/** What the card shows. The token numbers the openings, so that an answer to an earlier one is known as late. */
export type CardState =
  | { phase: 'closed'; token: number }
  | { phase: 'loading'; token: number; label: string }
  | { phase: 'shown'; token: number; label: string; view: EntryView }
  | { phase: 'failed'; token: number; label: string };

export type CardEvent =
  | { type: 'open'; label: string }
  | { type: 'retry' }
  | { type: 'loaded'; token: number; view: EntryView }
  | { type: 'failed'; token: number }
  | { type: 'close' };

export const CLOSED: CardState = { phase: 'closed', token: 0 };

/** The state after an event; the same object when the event changes nothing. */
export function reduceCard(state: CardState, event: CardEvent): CardState {
  switch (event.type) {
    case 'open':
      return { phase: 'loading', token: state.token + 1, label: event.label };
    case 'retry':
      return state.phase === 'failed' ? { phase: 'loading', token: state.token + 1, label: state.label } : state;
    case 'loaded':
      return awaits(state, event.token)
        ? { phase: 'shown', token: state.token, label: event.view.label, view: event.view }
        : state;
    case 'failed':
      return awaits(state, event.token) ? { phase: 'failed', token: state.token, label: state.label } : state;
    case 'close':
      return state.phase === 'closed' ? state : { phase: 'closed', token: state.token };
  }
}

function awaits(state: CardState, token: number): state is Extract<CardState, { phase: 'loading' }> {
  return state.phase === 'loading' && state.token === token;
}
