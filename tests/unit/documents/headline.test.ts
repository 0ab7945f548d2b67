import { describe, expect, test } from 'vitest';
import { headlineOf } from '../../../src/documents/headline.ts';

const TEXT =
  'The council of Larkfield met on Monday and put off its vote on the quarry until the autumn, for the third time.';
const of = (first: string, rest = TEXT) => headlineOf(`${first}\n\n${rest}`);

describe('is the first line, by itself', () => {
  test.each([
    'Larkfield argues over its quarry',
    '“We have no water”: a village and its quarry',
    '12-point plan leaves the village cold',
    'Деревня спорит о карьере',
    '采石场引发争议',
    'القرية تختلف حول المحجر',
    'Der Steinbruch und das Dorf',
    'Von Larkfield nach Norport in drei Jahren',
    'By the river nobody sleeps',
  ])('%s', (line) => expect(of(line)).toBe(line));
});

describe('is none', () => {
  test.each([
    ['a sentence', 'The council met on Monday.'],
    ['a sentence in quotation marks', '“The council met on Monday.”'],
    ['a question of the page', 'No time to read?'],
    ['a greeting', 'Dear members of the council,'],
    ['a label', 'For immediate release:'],
    ['a name', 'Ann Lee'],
    ['who has written', 'By Ann Lee and Tom Hale'],
    ['who has written, in German', 'Von Anna Berg, Larkfield'],
    ['who has written, in Russian', 'Автор: Анна Берг и Пётр Дорн'],
    ['a day', 'March 2025'],
    ['a line that goes on', 'and so the council met on Monday'],
    ['an ornament', '* * * * *'],
    ['what a program writes', 'Microsoft Word - minutes of march.docx'],
    ['a paragraph', `${'The council met on Monday and on Tuesday '.repeat(5)}again`],
  ])('%s', (_, line) => expect(of(line)).toBeNull());

  test.each([
    ['of several lines', 'Larkfield argues over its quarry\nby Ann Lee', TEXT],
    ['before a shorter one', 'Larkfield argues over its quarry', 'By Ann Lee'],
  ])('%s', (_, first, rest) => expect(of(first, rest)).toBeNull());

  test('that is all there is', () => expect(headlineOf('Larkfield argues over its quarry')).toBeNull());
  test('of nothing', () => expect(headlineOf('')).toBeNull());
});
