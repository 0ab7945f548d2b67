import { describe, expect, test } from 'vitest';
import { spot, spotInSteps } from '../../../src/spotting/spot.ts';
import { type Steps, UNITS_A_STEP } from '../../../src/spotting/steps.ts';
import { bundled } from './bundled-index.ts';
import { smallIndex } from './small-index.ts';

function countSteps<T>(work: Steps<T>): { steps: number; value: T } {
  for (let steps = 1; ; steps++) {
    const step = work.next();
    if (step.done) return { steps, value: step.value };
  }
}

const LONG = 4 * UNITS_A_STEP;
const fill = (text: string) => text.repeat(Math.ceil(LONG / text.length));

test.each<[title: string, blocks: string[], least: number]>([
  ['no text', [], 1],
  ['a short page', ['Xi Jinping met Vladimir Putin.', 'They spoke of a ceasefire in Ukraine.'], 1],
  ['many paragraphs', Array.from({ length: 3000 }, () => 'Xi Jinping met Putin, and China spoke of a ceasefire.'), 20],
  ['one long paragraph', [fill('Xi Jinping met Putin, and China spoke of a ceasefire. ')], 20],
  ['one long sentence', [fill('Xi and Putin spoke of a ceasefire in Ukraine and ')], 20],
  ['one long paragraph that is folded', [fill('Xi\u00ad Jinping met “Putin” in a cafe\u0301. ')], 60],
  // One word is one piece.
  ['a word without end', [`Putin ${'a'.repeat(LONG)} Putin`], 1],
])('%s: in steps as at once', (_, blocks, least) => {
  const { steps, value } = countSteps(spotInSteps(bundled.index, blocks));
  expect(value).toEqual(spot(bundled.index, blocks));
  expect(steps).toBeGreaterThanOrEqual(least);
});

describe('names are found across the border of two steps', () => {
  const index = smallIndex([{ target: 'ann', aliases: ['Ann Tolliver'] }]);
  test.each(Array.from({ length: 14 }, (_, before) => [before]))('%i units after where a name begins', (before) => {
    for (const odd of ['', '\u00ad']) {
      const text = `${odd}${'.'.repeat(UNITS_A_STEP - before - odd.length)}Ann Tolliver, ${fill('a ')}Ann Tolliver`;
      const first = UNITS_A_STEP - before;
      expect(spot(index, [text]).map(({ start }) => start)).toEqual([first, text.length - 'Ann Tolliver'.length]);
    }
  });
});

test('verdicts come in steps as at once', () => {
  const blocks = ['Xi Jinping met Putin.', 'The Moscow Times wrote of Xi. Kirby left.'];
  const [inSteps, atOnce] = [[] as unknown[], [] as unknown[]];
  countSteps(spotInSteps(bundled.index, blocks, (...verdict) => inSteps.push(verdict)));
  spot(bundled.index, blocks, (...verdict) => atOnce.push(verdict));
  expect(inSteps).toEqual(atOnce);
  expect(inSteps.length).toBeGreaterThan(3);
});
