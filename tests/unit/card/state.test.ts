import { describe, expect, test } from 'vitest';
import { type CardEvent, type CardState, CLOSED, reduceCard } from '../../../src/card/state.ts';
import { person, stateWithoutPosition } from '../../fixtures/entry-views.ts';

const loading: CardState = { phase: 'loading', token: 3, label: 'Mira Halden' };
const shown: CardState = { phase: 'shown', token: 3, label: 'Mira Halden', view: person };
const failed: CardState = { phase: 'failed', token: 3, label: 'Mira Halden' };
const closed: CardState = { phase: 'closed', token: 3 };

describe('reduceCard', () => {
  test.each<[string, CardState, CardEvent, CardState]>([
    [
      'opening takes the next token',
      CLOSED,
      { type: 'open', label: 'Norland' },
      { phase: 'loading', token: 1, label: 'Norland' },
    ],
    [
      'opening over an open card starts anew',
      shown,
      { type: 'open', label: 'Norland' },
      { phase: 'loading', token: 4, label: 'Norland' },
    ],
    ['the awaited answer is shown', loading, { type: 'loaded', token: 3, view: person }, shown],
    ['the awaited failure is shown', loading, { type: 'failed', token: 3 }, failed],
    [
      'trying again takes the next token',
      failed,
      { type: 'retry' },
      { phase: 'loading', token: 4, label: 'Mira Halden' },
    ],
    ['closing keeps the token, so that an answer under way is late', loading, { type: 'close' }, closed],
  ])('%s', (_, state, event, next) => {
    expect(reduceCard(state, event)).toEqual(next);
  });

  test.each<[string, CardState, CardEvent]>([
    ['an answer to an earlier opening', loading, { type: 'loaded', token: 2, view: stateWithoutPosition }],
    ['a failure of an earlier opening', loading, { type: 'failed', token: 2 }],
    ['an answer after closing', closed, { type: 'loaded', token: 3, view: person }],
    ['a second answer', shown, { type: 'loaded', token: 3, view: stateWithoutPosition }],
    ['trying again when nothing failed', shown, { type: 'retry' }],
    ['closing what is closed', closed, { type: 'close' }],
  ])('%s changes nothing', (_, state, event) => {
    expect(reduceCard(state, event)).toBe(state);
  });
});
