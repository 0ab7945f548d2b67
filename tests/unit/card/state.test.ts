import { describe, expect, test } from 'vitest';
import { type CardEvent, type CardState, CLOSED, type Hold, reduceCard } from '../../../src/card/state.ts';
import { person, stateWithoutPosition } from '../../fixtures/entry-views.ts';

const open = { token: 3, label: 'Mira Halden', hold: 'held' } as const;
const loading: CardState = { phase: 'loading', ...open };
const shown: CardState = { phase: 'shown', ...open, view: person };
const NOTE = { entry: person.id, text: 'Ask', changed: '2031-05-03' };
const noted: CardState = { phase: 'shown', ...open, view: { ...person, readerNotes: [NOTE] } };
const failed: CardState = { phase: 'failed', ...open };
const closed: CardState = { phase: 'closed', token: 3 };
const held = (hold: Hold): CardState => ({ ...shown, hold }) as CardState;

describe('what is shown', () => {
  test.each<[string, CardState, CardEvent, CardState]>([
    [
      'opening takes the next token',
      CLOSED,
      { type: 'open', label: 'Norland', by: 'pointer' },
      { phase: 'loading', token: 1, label: 'Norland', hold: 'held' },
    ],
    [
      'opening over an open card starts anew',
      shown,
      { type: 'open', label: 'Norland', by: 'keyboard' },
      { phase: 'loading', token: 4, label: 'Norland', hold: 'held' },
    ],
    ['the awaited answer is shown', loading, { type: 'loaded', token: 3, view: person }, shown],
    ['the awaited failure is shown', loading, { type: 'failed', token: 3 }, failed],
    [
      'that nothing is known is shown',
      loading,
      { type: 'unknown', token: 3 },
      { ...loading, phase: 'unknown' } as CardState,
    ],
    [
      'what is noted while it is open is shown',
      shown,
      { type: 'noted', token: 3, notes: [NOTE] },
      { ...shown, view: { ...person, readerNotes: [NOTE] } } as CardState,
    ],
    ['trying again takes the next token', failed, { type: 'retry' }, { ...loading, token: 4 } as CardState],
    ['what cannot be shown is asked for anew', shown, { type: 'retry' }, { ...loading, token: 4 } as CardState],
    ['closing keeps the token, so that an answer under way is late', loading, { type: 'close' }, closed],
  ])('%s', (_, state, event, next) => {
    expect(reduceCard(state, event)).toEqual(next);
  });

  test.each<[string, CardState, CardEvent]>([
    ['an answer to an earlier opening', loading, { type: 'loaded', token: 2, view: stateWithoutPosition }],
    ['a failure of an earlier opening', loading, { type: 'failed', token: 2 }],
    ['an answer after closing', closed, { type: 'loaded', token: 3, view: person }],
    ['a second answer', shown, { type: 'loaded', token: 3, view: stateWithoutPosition }],
    ['what is noted as before', noted, { type: 'noted', token: 3, notes: [{ ...NOTE }] }],
    ['no note where there was none', shown, { type: 'noted', token: 3, notes: [] }],
    ['what is noted of an earlier opening', shown, { type: 'noted', token: 2, notes: [NOTE] }],
    ['what is noted before there is an answer', loading, { type: 'noted', token: 3, notes: [NOTE] }],
    ['trying again when there is no card', closed, { type: 'retry' }],
    ['closing what is closed', closed, { type: 'close' }],
    ['pinning what is closed', closed, { type: 'pin' }],
    ['pinning what is pinned', held('pinned'), { type: 'pin' }],
    ['letting go what is not pinned', held('held'), { type: 'unpin' }],
  ])('%s changes nothing', (_, state, event) => {
    expect(reduceCard(state, event)).toBe(state);
  });
});

describe('how firmly it stays', () => {
  const hold = (state: CardState) => (state.phase === 'closed' ? 'closed' : state.hold);
  const hover = { type: 'open', label: 'x', by: 'hover' } as const;
  const click = { type: 'open', label: 'x', by: 'pointer' } as const;

  test.each<[string, CardState, CardEvent, Hold | 'closed']>([
    ['opened by a resting pointer', closed, hover, 'passing'],
    ['opened by a press', closed, click, 'held'],
    ['a press on another mention', held('passing'), click, 'held'],
    ['another mention takes over a pinned card', held('pinned'), click, 'pinned'],
    ['touched', held('passing'), { type: 'touch' }, 'held'],
    ['touched when pinned', held('pinned'), { type: 'touch' }, 'pinned'],
    ['pinned', held('held'), { type: 'pin' }, 'pinned'],
    ['pinned before it was touched', held('passing'), { type: 'pin' }, 'pinned'],
    ['let go', held('pinned'), { type: 'unpin' }, 'held'],
    ['the pointer gone', held('passing'), { type: 'rest-elsewhere' }, 'closed'],
    ['the pointer gone from one that was pressed open', held('held'), { type: 'rest-elsewhere' }, 'held'],
    ['the pointer gone from a pinned one', held('pinned'), { type: 'rest-elsewhere' }, 'pinned'],
    ['left when passing', held('passing'), { type: 'leave' }, 'closed'],
    ['left', held('held'), { type: 'leave' }, 'closed'],
    ['left when pinned', held('pinned'), { type: 'leave' }, 'pinned'],
    ['closed when pinned', held('pinned'), { type: 'close' }, 'closed'],
    ['opened after a pinned one was closed', reduceCard(held('pinned'), { type: 'close' }), click, 'held'],
    ['the answer comes', { ...loading, hold: 'passing' }, { type: 'loaded', token: 3, view: person }, 'passing'],
    ['tried again', { ...failed, hold: 'pinned' }, { type: 'retry' }, 'pinned'],
  ])('%s', (_, state, event, expected) => {
    expect(hold(reduceCard(state, event))).toBe(expected);
  });
});
