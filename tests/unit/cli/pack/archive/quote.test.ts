import { expect, test } from 'vitest';
import { quote } from '../../../../../src/cli/pack/archive/quote.ts';

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `w${from + i}`).join(' ');
const LONG = `${numbers(1, 60)}.`;

const CASES: [title: string, text: string, word: string, quoted: string][] = [
  ['a short sentence as it is', 'The bridge is\n safe.', 'bridge', 'The bridge is safe.'],
  ['25 words', `${numbers(1, 25)}.`, 'w3', `${numbers(1, 25)}.`],
  ['the beginning', LONG, 'w2', `${numbers(1, 25)} …`],
  ['the middle', LONG, 'w30', `… ${numbers(18, 42)} …`],
  ['the end, with its stop', LONG, 'w60', `… ${numbers(36, 60)}.`],
  ['without marks that turn the text', 'a \u202eb\u0007 c', 'c', 'a b c'],
];
test.each(CASES)('%s', (_, text, word, quoted) => {
  const start = text.indexOf(word);
  expect(quote(text, { start: 0, end: text.length }, { start, end: start + word.length })).toBe(quoted);
});
