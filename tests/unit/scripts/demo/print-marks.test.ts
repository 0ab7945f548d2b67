import { expect, it } from 'vitest';
import { printMarks } from '../../../../scripts/demo/print-marks.ts';

it('prints a line for each category, the most frequent text first', () => {
  const marks = {
    person: ['Ada', 'Bo', 'Bo'],
    claim: ['the plan'],
    'claim-contested': ['the truce'],
    current: ['Ada'],
  };
  expect(printMarks(marks).split('\n')).toEqual([
    '  people               3   Bo (2), Ada',
    '  organisations        0',
    '  states               0',
    '  claims and events    2   the plan, the truce',
  ]);
});
