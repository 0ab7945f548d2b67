import { describe, expect, it, test } from 'vitest';
import { readSpeech } from '../../../../scripts/heard/speech.ts';
import {
  compareWalks,
  type Heard,
  readWalks,
  withoutPassing,
  wordsBefore,
  writeWalks,
} from '../../../../scripts/heard/transcript.ts';

const step = (done: string, ...said: string[]): Heard => ({ done, said });
const WALKS = {
  'chromium: article': [
    step('next mark (n)', 'The plan, Claim'),
    step('read on (Down)'),
    step('read on (Down)', 'a', 'b'),
  ],
  'firefox: article': [step('next mark (n)', 'The plan')],
};

describe('of a log of Orca', () => {
  test.each([
    ["10:00:00.1 - SPEECH OUTPUT: 'World link.'{'established': False}", ['World link.']],
    ["10:00:00.1 - SPEECH OUTPUT: 'left alt ' {'established': False}", ['left alt']],
    ["10:00:00.1 - SPEECH OUTPUT: 'It’s 'so''{'family': {'name': 'x'}}", ["It’s 'so'"]],
    ["10:00:00.1 - SPEECH OUTPUT: '' {}", []],
    ["10:00:00.1 - SPEECH: Last spoke 'now'", []],
  ])('%s', (line, said) => {
    expect(readSpeech(`before\n${line}\nafter`)).toEqual(said);
  });
});

it('reads what it writes', () => {
  expect(readWalks(writeWalks(WALKS))).toEqual(WALKS);
});

it('leaves out what comes and goes', () => {
  const said = ['Loading. Please wait.', 'A page frame.', 'Finished loading A page.', 'Overview page tab.'];
  expect(withoutPassing(said)).toEqual(['Overview page tab.']);
});

describe('compares', () => {
  it('nothing with what is the same, and walks that were walked alone', () => {
    const { 'chromium: article': walked } = WALKS;
    expect(compareWalks(WALKS, { 'chromium: article': walked })).toEqual([]);
  });

  it('step by step, also where one is missing', () => {
    const now = { 'chromium: article': [step('next mark (n)', 'The plan'), step('read on (Down)')] };
    expect(compareWalks(WALKS, now)).toEqual([
      'chromium: article, step 1: next mark (n)',
      '  - The plan, Claim',
      '  + The plan',
      'chromium: article, step 3: read on (Down)',
      '  - a',
      '  - b',
    ]);
  });
});

test.each<[string, Heard[], number]>([
  [
    'a name of its own line',
    [step('open', 'China’s plan dialog Claim'), step('on', 'Is it fair?'), step('on', 'China.')],
    7,
  ],
  ['a name with its stance', [step('open', 'A plan'), step('on', 'China For heading level 4.')], 2],
  ['all where it is never said', [step('open', 'A plan of 12 points')], 5],
])('words before the first position: %s', (_, heard, expected) => {
  expect(wordsBefore(heard, 'China')).toBe(expected);
});
