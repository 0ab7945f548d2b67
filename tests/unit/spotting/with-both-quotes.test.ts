import { expect, test } from 'vitest';
import { withBothQuotes } from '../../../src/spotting/with-both-quotes.ts';

/** A text in which `[` and `]` stand around a mention. */
function widen(marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const { start: from, end: to } = withBothQuotes(text, { start, end });
  return `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
}

test.each([
  ['closes what opened before it', 'The “[no limits” partnership] holds.', 'The [“no limits” partnership] holds.'],
  ['single marks', 'The ‘[no limits’ partnership] holds.', 'The [‘no limits’ partnership] holds.'],
  ['straight marks', 'The "[no limits" partnership] holds.', 'The ["no limits" partnership] holds.'],
  ['straight single marks', "The '[no limits' partnership] holds.", "The ['no limits' partnership] holds."],
  [
    'opens what is closed after it',
    'His [friendship “without limits]” holds.',
    'His [friendship “without limits”] holds.',
  ],
  ['German marks', 'Die „[grenzenlose“ Partnerschaft] hält.', 'Die [„grenzenlose“ Partnerschaft] hält.'],
  ['guillemets', 'Дружба «[без границ» с Китаем] крепка.', 'Дружба [«без границ» с Китаем] крепка.'],
  ['guillemets with spaces', 'Le [« plan de paix] » chinois.', 'Le [« plan de paix »] chinois.'],
  ['corner brackets', '中俄「[无上限」伙伴关系]。', '中俄[「无上限」伙伴关系]。'],
  ['curved marks between Chinese words', '中俄“[无上限”伙伴关系]。', '中俄[“无上限”伙伴关系]。'],
  ['at the start of a text', '“[No limits” friendship] holds.', '[“No limits” friendship] holds.'],
])('takes in both halves: %s', (_, marked, expected) => {
  expect(widen(marked)).toBe(expected);
});

test.each([
  ['none inside', 'The “[no limits]” partnership.'],
  ['both inside', 'The [“no limits” partnership] holds.'],
  ['the other half further off', 'He said “the [no limits” partnership] holds.'],
  ['the other half further off, after', 'The [“no limits partnership] of both” holds.'],
  ['an apostrophe', 'In [China’s plan] of peace.'],
  ['an apostrophe, straight', "In '[China's plan] of peace."],
  ['an apostrophe at the end of a word', 'In the [states’ plan] of peace.'],
])('stays as it is: %s', (_, marked) => {
  expect(widen(marked)).toBe(marked);
});
