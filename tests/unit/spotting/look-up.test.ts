import { expect, test } from 'vitest';
import { lookUp } from '../../../src/spotting/look-up.ts';
import { smallIndex } from './small-index.ts';

const index = smallIndex([
  { target: 'ada', aliases: [{ text: 'Ada Lind' }] },
  { target: 'lind', aliases: [{ text: 'Lind', gate: { needs: ['ada'] } }] },
  { target: 's-norland', aliases: [{ text: 'Norland' }] },
  { target: 'c-plan', aliases: [{ text: 'the Norland harbour plan' }] },
]);

test.each<[string, string | null]>([
  ['Norland', 's-norland'],
  [' Norland’s ', 's-norland'],
  ['Norland and Ada Lind', 'ada'],
  ['the Norland harbour plan', 'c-plan'],
  // A gate keeps it from being marked, not from being looked up.
  ['Lind', 'lind'],
  // Nothing that a gate has refused comes before something that is marked.
  ['Norland, Lind', 's-norland'],
  ['Southland', null],
  ['norland', null],
  ['', null],
])('%s', (text, entry) => {
  expect(lookUp(index, text)?.entry ?? null).toBe(entry);
});
