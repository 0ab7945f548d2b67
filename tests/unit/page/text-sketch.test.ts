import { describe, expect, test } from 'vitest';
import { isSameText, sketchText } from '../../../src/page/text-sketch.ts';

const sketch = (...paragraphs: string[]) => sketchText(paragraphs.map((text) => ({ text })));

const ARTICLE = [
  'Wang Yi spoke in Munich of a political settlement. He was asked about it by everyone in the room.',
  'NATO answered on the following day, at some length. Nobody learned anything new from its answer.',
  'Xi Jinping had called for talks in February. The plan has twelve points, and none of them a date.',
  'Beijing says that it takes no side. Its critics in Kyiv do not agree with that at all.',
];
// The same persons and the same plan, in other words.
const OTHER = [
  'In Munich it was Wang Yi who brought up a settlement once more. The hall listened in silence.',
  'The answer of NATO came a day later. Diplomats called it long, and said that it was not new.',
  'It was in February that Xi Jinping asked both sides to talk. His plan names no day for any of it.',
  'Kyiv is not convinced that Beijing is neutral. China repeated that it is.',
];
const CHINESE = [
  '王毅在慕尼黑谈到政治解决方案，他说和谈应当尽快开始。',
  '北约第二天作出了相当长的答复，但没有任何新的内容。',
  '习近平在二月份曾经呼吁双方进行谈判和对话。',
];

describe('the same article', () => {
  test.each<[string, string[]]>([
    ['as it is', ARTICLE],
    ['in other paragraphs', [ARTICLE.join(' ')]],
    ['in other signs, spaces and capitals', ARTICLE.map((text) => text.toUpperCase().replaceAll(', ', ' –  '))],
    [
      'with lines of its own',
      ['Printed from the Herald on Monday.', ...ARTICLE, 'All rights are reserved by its owner.'],
    ],
    ['without a sentence', [...ARTICLE.slice(0, 3), 'Beijing says that it takes no side.']],
    ['of which only the beginning is shown', ARTICLE.slice(0, 2)],
  ])('%s', (_, copy) => {
    expect(isSameText(sketch(...ARTICLE), sketch(...copy))).toBe(true);
    expect(isSameText(sketch(...copy), sketch(...ARTICLE))).toBe(true);
  });

  test('in letters without spaces between words', () => {
    expect(isSameText(sketch(...CHINESE), sketch(CHINESE.join('')))).toBe(true);
    expect(isSameText(sketch(...CHINESE), sketch(...ARTICLE))).toBe(false);
  });

  test('that is short', () => {
    expect(isSameText(sketch('NATO answered at length.'), sketch('NATO answered, at length!'))).toBe(true);
  });
});

describe('two texts', () => {
  test.each<[string, string[]]>([
    ['on the same persons and the same plan', OTHER],
    ['of which one quotes the other', [...OTHER, 'He was asked about it by everyone in the room.']],
    ['of which one is a quotation of two sentences', ['Beijing says that it takes no side. It takes no side.']],
    ['with a first paragraph in common', [ARTICLE[0]!, ...OTHER]],
    ['of labels only', ['Xi. NATO. China.']],
    ['of which one has nothing', []],
  ])('%s', (_, other) => {
    expect(isSameText(sketch(...ARTICLE), sketch(...other))).toBe(false);
    expect(isSameText(sketch(...other), sketch(...ARTICLE))).toBe(false);
  });

  test('of which both have nothing', () => {
    expect(isSameText([], [])).toBe(false);
  });
});

describe('texts longer than a sketch', () => {
  const long = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `This is the sentence with the number ${from + i} of a long story.`);

  test.each<[string, string[], boolean]>([
    ['the same', long(0, 900), true],
    ['one of them with another end', long(0, 830), true],
    ['one half of the other', long(0, 450), true],
    ['half in common', long(450, 1350), false],
    ['nothing in common', long(900, 1800), false],
  ])('%s', (_, other, expected) => {
    expect(isSameText(sketch(...long(0, 900)), sketch(...other))).toBe(expected);
    expect(isSameText(sketch(...other), sketch(...long(0, 900)))).toBe(expected);
  });
});

test('a sketch is small, whatever the text', () => {
  expect(sketch(...Array.from({ length: 5000 }, (_, i) => `A sentence with the number ${i}.`))).toHaveLength(128);
  expect(sketch('x'.repeat(10_000_000))).toHaveLength(1);
});
