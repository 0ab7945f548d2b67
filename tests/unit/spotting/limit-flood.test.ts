import { describe, expect, test } from 'vitest';
import { countWords, LEAST_WORDS, limitFlood, MOST_MARKED, MOST_PLAIN } from '../../../src/spotting/limit-flood.ts';
import type { Mention } from '../../../src/spotting/types.ts';

/** Mentions of words of a text that is one block, each named for itself. */
function mentionsOf(text: string, ...words: string[]): Mention[] {
  const found = words.flatMap((word) =>
    [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => ({
      ...{
        block: 0,
        start: index,
        end: index + word.length,
        entry: word.toLowerCase(),
        category: 'person' as const,
        rule: 0,
      },
    })),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** A text of so many words, of which the first are given. */
const text = (words: number, ...given: string[]) =>
  [...given, ...Array<string>(words - given.length).fill('word')].join(' ');
const times = (count: number, word: string) => Array<string>(count).fill(word);
const hans = (count: number, given: string) => given + '字'.repeat(count - given.length);

describe('what one pack marks of a page', () => {
  test('is held to shares of its words', () => {
    expect([MOST_MARKED, MOST_PLAIN, LEAST_WORDS]).toEqual([1 / 3, 0.08, 100]);
  });

  test.each<[title: string, text: string, words: string[], left: number, isCut: boolean]>([
    ['nothing', text(200), ['Ann'], 0, false],
    ['under the share', text(300, ...times(99, 'Ann')), ['Ann'], 99, false],
    ['at it', text(300, ...times(100, 'Ann')), ['Ann'], 100, false],
    ['over it: the first of each', text(300, ...times(60, 'Ann'), ...times(41, 'Ben')), ['Ann', 'Ben'], 2, true],
    ['all of it', text(200, ...times(200, 'Ann')), ['Ann'], 1, true],
    [
      'over it, each entry once: there is nothing to be cut',
      text(100, ...Array.from({ length: 34 }, (_, i) => `N${i}x`)),
      Array.from({ length: 34 }, (_, i) => `N${i}x`),
      34,
      false,
    ],
    ['names of several words count with each', text(300, ...times(61, 'Ann Lee')), ['Ann Lee'], 1, true],
    ['a name is one word with its accents and digits', text(300, ...times(100, 'Zoë7')), ['Zoë7'], 100, false],
    ['signs are no words', `${text(300, ...times(100, 'Ann'))} — … ! ? (—)`, ['Ann'], 100, false],
    ['a text that is too short to tell', text(99, ...times(90, 'Ann')), ['Ann'], 90, false],
    ['one that is just long enough', text(100, ...times(34, 'Ann')), ['Ann'], 1, true],
    ['without spaces, at it', hans(300, '中国'.repeat(50)), ['中国'], 50, false],
    ['without spaces, over it', hans(300, '中国'.repeat(51)), ['中国'], 1, true],
    ['without spaces, too short', hans(99, '中国'.repeat(40)), ['中国'], 40, false],
    ['in Cyrillic, over it', `${times(34, 'Київ').join(' ')} ${times(66, 'слово').join(' ')}`, ['Київ'], 1, true],
    ['plain words, at their share', text(200, ...times(16, 'year')), ['year'], 16, false],
    ['plain words, over it', text(200, ...times(17, 'year')), ['year'], 1, true],
    [
      'plain words in Cyrillic, over it',
      `${times(9, 'год').join(' ')} ${times(91, 'Слово').join(' ')}`,
      ['год'],
      1,
      true,
    ],
    [
      'plain words over it cut the names as well',
      text(100, 'Ann', 'Ann', ...times(9, 'year')),
      ['Ann', 'year'],
      2,
      true,
    ],
    ['words with a capital are not plain', text(100, ...times(9, 'Year')), ['Year'], 9, false],
    ['nor those all in capitals', text(100, ...times(9, 'NATO')), ['NATO'], 9, false],
    ['nor several words', text(100, ...times(9, 'peace plan')), ['peace plan'], 9, false],
    ['nor digits', text(100, ...times(9, '2024')), ['2024'], 9, false],
    ['nor letters that have no capitals', text(100, ...times(9, 'سلام')), ['سلام'], 9, false],
  ])('%s', (_, text, words, left, isCut) => {
    const mentions = mentionsOf(text, ...words);
    const limited = limitFlood(mentions, [text], countWords(text));
    expect([limited.mentions.length, limited.isCut]).toEqual([left, isCut]);
    const firsts = words.flatMap((word) => mentions.find(({ entry }) => entry === word.toLowerCase()) ?? []);
    if (isCut) expect(new Set(limited.mentions)).toEqual(new Set(firsts));
    else expect(limited.mentions).toEqual(mentions);
  });

  test('mentions in later blocks follow those before', () => {
    const blocks = [text(60, ...times(25, 'Ann')), text(60, 'Ben', ...times(25, 'Ann'))];
    const mentions = blocks.flatMap((one, block) =>
      mentionsOf(one, 'Ann', 'Ben').map((mention) => ({ ...mention, block })),
    );
    const { mentions: left } = limitFlood(mentions, blocks, 120);
    expect(left.map(({ block, entry }) => `${block} ${entry}`)).toEqual(['0 ann', '1 ben']);
  });
});

test.each<[string, number]>([
  ['', 0],
  ['one', 1],
  ['One, two—three', 3],
  ['don’t', 2],
  ['  …  ', 0],
  ['王毅说', 3],
  ['2024年', 2],
  ['Zelensky泽连斯基', 5],
  ['й\u0306 é', 2],
  ['😀 ok', 1],
  ['x¹', 1],
])('words of “%s”', (text, words) => expect(countWords(text)).toBe(words));
