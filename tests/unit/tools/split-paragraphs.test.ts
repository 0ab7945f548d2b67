import { expect, test } from 'vitest';
import { splitParagraphs } from '../../../src/tools/split-paragraphs.ts';

const ROWS: [name: string, text: string, paragraphs: string[]][] = [
  ['every line', 'Headline\nBy a reporter\n\nText.\r\nMore.\n', ['Headline', 'By a reporter', 'Text.', 'More.']],
  [
    'wrapped lines belong together',
    'FOR RELEASE\n\nThe delegation was received by the United\nStates, and it left again on the same\nday.\nNext item\n',
    [
      'FOR RELEASE',
      'The delegation was received by the United\nStates, and it left again on the same\nday.',
      'Next item',
    ],
  ],
  [
    'one long line: nothing is wrapped',
    `A line of news that has been cut to a width\nTwo\n${'long '.repeat(40).trim()}`,
    ['A line of news that has been cut to a width', 'Two', 'long '.repeat(40).trim()],
  ],
  ['no text', '\n\n', []],
];

test.each(ROWS)('%s', (_, text, paragraphs) => {
  const { offsets, texts } = splitParagraphs(text);
  expect(texts).toEqual(paragraphs);
  expect(texts.map((paragraph, at) => text.slice(offsets[at], offsets[at]! + paragraph.length))).toEqual(texts);
});
