import { describe, expect, test } from 'vitest';
import { countWords, LEAST_WORDS, limitFlood, MOST_MARKED } from '../../../src/spotting/limit-flood.ts';
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
  test('is held to a share of its words', () => expect([MOST_MARKED, LEAST_WORDS]).toEqual([0.08, 100]));

  test.each<[title: string, text: string, words: string[], left: number, isCut: boolean]>([
    ['nothing', text(200), ['Ann'], 0, false],
    ['under the share', text(200, ...times(15, 'Ann')), ['Ann'], 15, false],
    ['at it', text(200, ...times(16, 'Ann')), ['Ann'], 16, false],
    ['over it: the first of each', text(200, ...times(10, 'Ann'), ...times(7, 'Ben')), ['Ann', 'Ben'], 2, true],
    ['all of it', text(200, ...times(200, 'Ann')), ['Ann'], 1, true],
    [
      'over it, each entry once: there is nothing to be cut',
      text(100, ...Array.from({ length: 9 }, (_, i) => `N${i}`)),
      Array.from({ length: 9 }, (_, i) => `N${i}`),
      9,
      false,
    ],
    ['names of several words count with each', text(200, ...times(9, 'Ann Lee')), ['Ann Lee'], 1, true],
    ['a name is one word with its accents and digits', text(200, ...times(16, 'Zoë7')), ['Zoë7'], 16, false],
    ['signs are no words', `${text(200, ...times(16, 'Ann'))} — … ! ? (—)`, ['Ann'], 16, false],
    ['a text that is too short to tell', text(99, ...times(50, 'Ann')), ['Ann'], 50, false],
    ['one that is just long enough', text(100, ...times(9, 'Ann')), ['Ann'], 1, true],
    ['without spaces, at it', hans(200, '中国'.repeat(8)), ['中国'], 8, false],
    ['without spaces, over it', hans(200, '中国'.repeat(9)), ['中国'], 1, true],
    ['without spaces, too short', hans(99, '中国'.repeat(9)), ['中国'], 9, false],
    ['in Cyrillic, over it', `${times(9, 'Київ').join(' ')} ${times(91, 'слово').join(' ')}`, ['Київ'], 1, true],
  ])('%s', (_, text, words, left, isCut) => {
    const mentions = mentionsOf(text, ...words);
    const limited = limitFlood(mentions, [text], countWords(text));
    expect([limited.mentions.length, limited.isCut]).toEqual([left, isCut]);
    const firsts = words.flatMap((word) => mentions.find(({ entry }) => entry === word.toLowerCase()) ?? []);
    if (isCut) expect(new Set(limited.mentions)).toEqual(new Set(firsts));
    else expect(limited.mentions).toEqual(mentions);
  });

  test('mentions in later blocks follow those before', () => {
    const blocks = [text(60, ...times(5, 'Ann')), text(60, 'Ben', ...times(5, 'Ann'))];
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
