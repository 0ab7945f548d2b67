import { expect, test } from 'vitest';
import { splitParagraphs } from '../../../src/cli/split-paragraphs.ts';

const ROWS: [name: string, text: string, paragraphs: string[]][] = [
  ['every line', 'Headline\nBy a reporter\n\nText.\r\nMore.\n', ['Headline', 'By a reporter', 'Text.', 'More.']],
  [
    'wrapped lines belong together',
    'RELEASE\n\nThe delegation was received by the United\nStates, and it left again on the same\nday.\n\nThe envoys will be back next week, the\nspeaker said.\n',
    [
      'RELEASE',
      'The delegation was received by the United\nStates, and it left again on the same\nday.',
      'The envoys will be back next week, the\nspeaker said.',
    ],
  ],
  [
    'two lines alone, and lines of a list, are not wrapped',
    'The headline of a text, as long as it may be\nBy a reporter\n\n• One point that takes most of the line\n• Two\n• Three',
    [
      'The headline of a text, as long as it may be',
      'By a reporter',
      '• One point that takes most of the line',
      '• Two',
      '• Three',
    ],
  ],
  [
    'lines between which a word is broken',
    'The presi-\ndent and the min-\nister\nA Trump-\nPutin call',
    ['The presi-\ndent and the min-\nister', 'A Trump-', 'Putin call'],
  ],
  ['no text', '\n\n', []],
];

test.each(ROWS)('%s', (_, text, paragraphs) => {
  const { offsets, texts } = splitParagraphs(text);
  expect(texts).toEqual(paragraphs);
  expect(texts.map((paragraph, at) => text.slice(offsets[at], offsets[at]! + paragraph.length))).toEqual(texts);
});
