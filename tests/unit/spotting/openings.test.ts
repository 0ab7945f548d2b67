import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingsOf, TextOpenings } from '../../../src/spotting/openings.ts';
import { spot } from '../../../src/spotting/spot.ts';
import { bundled } from './bundled-index.ts';
import { smallIndex } from './small-index.ts';

const names = (...aliases: string[]) => smallIndex([{ target: 'p', aliases }]);
const phrase = (...patterns: string[]) => smallIndex([{ target: 'c-plan', patterns }]);
const isFor = (index: ReturnType<typeof names>, ...blocks: string[]) =>
  TextOpenings.of(blocks).hasAny(openingsOf(index));

describe('an index is for a text', () => {
  test.each([
    ['a name of two words', names('Ann Tolliver'), 'Yesterday Ann Tolliver spoke.'],
    ['a name of one word', names('Tolliver'), 'Then Tolliver spoke.'],
    ['a longer name by its first two words', names('Ann Tolliver Reed'), 'Ann Tolliver Reed'],
    ['whatever the case', names('NATO'), 'nato'],
    ['a name with signs', names('O’Brien-Lee'), "Mr O'Brien-Lee"],
    ['across quotation marks', names('Chinese peace plan'), 'the Chinese “peace plan”'],
    ['across a mark that joins and one that does not', names('d’Artagnan'), 'd’“Artagnan”'],
    ['beginning with an apostrophe', names('’s-Hertogenbosch'), '’“s-Hertogenbosch”'],
    ['in Cyrillic, with a stress mark', names('Іва́н Франко'), 'а Іван Франко'],
    ['in Chinese, without spaces', names('习近平'), '国家主席习近平说'],
    ['with a soft hyphen', names('Ann Tolliver'), 'Ann Tol\u00adliver'],
    ['a phrase by the words that it is looked for by', phrase('ceasefire ~2 now'), 'a Ceasefire right now'],
  ])('%s', (_, index, text) => {
    expect(isFor(index, 'Another.', text, 'And more.')).toBe(true);
  });

  test.each([
    ['the words of a name in another order', names('Ann Tolliver'), 'Tolliver, Ann'],
    ['its words in two blocks', names('Ann Tolliver'), 'Ann\nTolliver'],
    ['the last word of a name alone', names('Ann Tolliver'), 'Tolliver spoke.'],
    [
      'a word that only stands near a name',
      smallIndex([
        { target: 'p', aliases: [{ text: 'Reed', gate: { near: [{ any: ['harbour'], within: 'page' }] } }] },
      ]),
      'The harbour was shut.',
    ],
    ['a phrase within which nothing is marked', smallIndex([{ ignore: ['Reed Street'] }]), 'in Reed Street'],
    ['an empty text', names('Ann'), ''],
  ])('not for %s', (_, index, text) => {
    expect(isFor(index, ...text.split('\n'))).toBe(false);
  });

  test('whenever it finds something there', () => {
    const word = fc.constantFrom(
      'Ann',
      'reed',
      'O’Brien',
      'd’',
      'New',
      'York',
      '习',
      '近平',
      'Іван',
      '“',
      '”',
      "'",
      '-',
      'x',
    );
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '')), { minLength: 1, maxLength: 12 });
    const join = (parts: [string, string][]) => parts.flat().join('');
    const alias = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(alias, { minLength: 1, maxLength: 5 }), text, (aliases, parts) => {
        const index = smallIndex([{ target: 'p', aliases: aliases.map((one) => ({ text: one, case: 'any' })) }]);
        if (spot(index, [join(parts)]).length > 0) expect(isFor(index, join(parts))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('the bundled pack is for texts that it marks, and not for those on other things', () => {
  const openings = openingsOf(bundled.index);
  expect(TextOpenings.of(['President Zelenskyy spoke in Kyiv.']).hasAny(openings)).toBe(true);
  expect(TextOpenings.of(['The museum lent nine paintings, which travelled by lorry.']).hasAny(openings)).toBe(false);
  expect([...openings]).toEqual([...new Set(openings)].sort((a, b) => a - b));
});
