import { describe, expect, test } from 'vitest';
import { spot } from '../../../src/spotting/spot.ts';
import { marked, smallIndex } from './small-index.ts';

const RECORDS = [
  { target: 'p-kuleba', aliases: [{ lang: 'de', text: 'Dmytro Kuleba', endings: ['s'] }] },
  { target: 's-russia', aliases: [{ lang: 'uk', text: ['Росія', 'РФ'], case: 'exact', small: { topic: 'war' } }] },
  {
    target: 'c-plan',
    aliases: [
      { lang: 'ru', words: [['китайский'], ['мирный план']], case: 'any' },
      { text: ['no limits partnership', 'White Paper'] },
    ],
  },
  { topic: 'war', cues: ['Україна', 'Україні'] },
];
const index = smallIndex(RECORDS);

const ROWS: Record<string, [text: string, marks: string[]][]> = {
  'endings belong to the name': [
    ['Dmytro Kulebas Reise', ['Dmytro Kulebas = p-kuleba']],
    ['Dmytro Kuleba reist', ['Dmytro Kuleba = p-kuleba']],
    ['Dmytro Kulebasse reist', []],
  ],
  'names in small letters': [
    ['Україна: росія і рф', ['росія = s-russia', 'рф = s-russia']],
    ['Україна: Росія і РФ', ['Росія = s-russia', 'РФ = s-russia']],
    ['росія і рф', []],
    ['Росія і РФ', ['Росія = s-russia', 'РФ = s-russia']],
  ],
  'quotation marks inside a name of several words': [
    ['китайский «мирный план»', ['китайский «мирный план = c-plan']],
    ['«китайский мирный» план', ['китайский мирный» план = c-plan']],
    ['«китайский» „мирный“ "план"', ['китайский» „мирный“ "план = c-plan']],
    ['a ‘no limits’ partnership', ['no limits’ partnership = c-plan']],
    ["a 'no limits' partnership", ["no limits' partnership = c-plan"]],
    ['the White “Paper”', ['White “Paper = c-plan']],
    ['the White “paper”', []],
    ['no limits’partnership', []],
    ['no limits. “Partnership”', []],
    ['китайский "«»" мирный «план', ['китайский "«»" мирный «план = c-plan']],
  ],
  'accents that show the stress': [['Украи\u0301на: Росі\u0301я', ['Росі\u0301я = s-russia']]],
};

describe.each(Object.entries(ROWS))('%s', (_, rows) => {
  test.each(rows)('%s', (text, marks) => expect(marked(index, text)).toEqual(marks));
});

test('a name that is broken at the end of a line is whole, and marked as it stands', () => {
  const text = 'Mit Dmytro Ku-\n  lebas Reise';
  expect(spot(index, [text]).map(({ start, end }) => text.slice(start, end))).toEqual(['Dmytro Ku-\n  lebas']);
});
