import { expect, test } from 'vitest';
import { type Alias, targetSpottingSchema } from '../../../../src/knowledge/schema/spotting.ts';
import { readLines, simpleAliases, withAliases } from '../../../../src/ui/studio/curate/names.ts';

const { aliases } = targetSpottingSchema.parse({
  target: 'council',
  aliases: [
    'The Council',
    { text: ['Council', 'HC'], type: 'short' },
    { text: 'Rat', lang: 'de' },
    { text: 'Hafen', lang: 'de', gate: { near: { any: 'Stadt', within: 'page' } } },
  ],
});
const textsOf = (some: readonly Alias[]) =>
  some.map(({ text, type, lang, gate }) => [text, type, lang, gate !== undefined]);

test('a form shows names without rules of their own, by language, and counts the others', () => {
  const { byLanguage, hidden } = simpleAliases({ aliases }, ['fr', 'en']);
  expect([...byLanguage]).toEqual([
    ['fr', []],
    ['en', ['The Council', 'Council', 'HC']],
    ['de', ['Rat']],
  ]);
  expect(hidden).toBe(1);
});

test('what a form cannot show is left as it is, and what stays keeps its kind', () => {
  expect(textsOf(withAliases(aliases, 'en', ['HC', 'Harbour Council']))).toEqual([
    [['HC'], 'short', 'en', false],
    [['Rat'], 'name', 'de', false],
    [['Hafen'], 'name', 'de', true],
    [['Harbour Council'], 'name', 'en', false],
  ]);
  expect(textsOf(withAliases(aliases, 'de', []))).toEqual([
    [['The Council'], 'name', 'en', false],
    [['Council', 'HC'], 'short', 'en', false],
    [['Hafen'], 'name', 'de', true],
  ]);
});

test.each([
  ['', []],
  [' One \n\nTwo\nOne', ['One', 'Two']],
])('lines of %j', (text, expected) => expect(readLines(text)).toEqual(expected));
