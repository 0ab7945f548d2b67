import { describe, expect, test } from 'vitest';
import { Mark } from '../../../../src/page/marks/mark.ts';
import { findFurtherMark, findNextMark } from '../../../../src/page/navigation/step.ts';
import { makeMarks } from '../make-marks.ts';
import { render } from '../render.ts';

const NAMES = {
  Xi: { entry: 'xi', category: 'person' },
  China: { entry: 'china', category: 'state' },
  plan: { entry: 'plan', category: 'claim' },
} as const;
const article = '<h1>Xi plan</h1><p>Xi Xi China</p><h2>China</h2><p>Xi plan China</p>';

const lookedUp = (element: Element, mark: Mark) =>
  new Mark(mark.mention, { text: '', nodes: [], starts: [], element, heading: false }, null, mark.range);

test.each([['display: none'], ['visibility: hidden'], ['opacity: 0']])(
  'what cannot be seen is stepped over: %s',
  (style) => {
    const marks = makeMarks(render(`<p>Xi</p><p style="${style}">plan</p><p>China</p>`), NAMES);
    expect(findNextMark(marks, marks[0]!, 1)).toBe(marks[2]);
    expect(findNextMark(marks, marks[0]!, 1, 'plan')).toBeNull();
  },
);

test.each<[string, number | null]>([
  ['overflow: hidden; max-height: 60px', 2],
  ['overflow: clip; max-height: 60px', 2],
  ['overflow: auto; max-height: 60px', 1],
  ['overflow: hidden', 1],
])('what a box cuts off is stepped over where its reader cannot scroll it: %s', (style, expected) => {
  const html = `<p>Xi</p><div style="${style}"><p>Nothing</p><p>at all</p><p>but a plan</p></div><p>China</p>`;
  const marks = makeMarks(render(html), NAMES);
  expect(findNextMark(marks, marks[0]!, 1)).toBe(marks[expected!]);
});

test('text of a box that is none is stepped to', () => {
  const marks = makeMarks(render('<p>Xi</p><p style="display: contents">plan</p>'), NAMES);
  expect(findNextMark(marks, marks[0]!, 1)).toBe(marks[1]);
});

describe('the next mark', () => {
  test.each<[string, number | null, 1 | -1, string | undefined, number | null]>([
    ['first, when none is current', null, 1, undefined, 0],
    ['last, going back', null, -1, undefined, 8],
    ['one further', 2, 1, undefined, 3],
    ['one back', 2, -1, undefined, 1],
    ['around the end', 8, 1, undefined, 0],
    ['around the start', 0, -1, undefined, 8],
    ['of one entry', 0, 1, 'china', 4],
    ['of one entry, back', 6, -1, 'plan', 1],
    ['of one entry, around', 7, 1, 'plan', 1],
    ['of an entry that is not there', 0, 1, 'nato', null],
  ])('%s', (_, current, by, entry, expected) => {
    const marks = makeMarks(render(article), NAMES);
    const next = findNextMark(marks, current === null ? null : marks[current]!, by, entry);
    expect(next).toBe(expected === null ? null : marks[expected]);
  });

  test.each<[string, number | null, 1 | -1, number | null]>([
    ['none after the last', 8, 1, null],
    ['none before the first', 0, -1, null],
    ['first, from outside', null, 1, 0],
    ['last, from outside', null, -1, 8],
  ])('that is further: %s', (_, current, by, expected) => {
    const marks = makeMarks(render(article), NAMES);
    const further = findFurtherMark(marks, current === null ? null : marks[current]!, by);
    expect(further).toBe(expected === null ? null : marks[expected]);
  });

  test.each<[1 | -1, number]>([
    [1, 5],
    [-1, 4],
  ])('from a text that was looked up, by %i', (by, expected) => {
    const fixture = render(article);
    const marks = makeMarks(fixture, NAMES);
    const heading = fixture.querySelector('h2')!;
    expect(findNextMark(marks, lookedUp(heading, marks[5]!), by)).toBe(marks[expected]);
  });

  test('from a mark that was looked up is the one after it', () => {
    const marks = makeMarks(render(article), NAMES);
    const { mention, block } = marks[2]!;
    expect(findNextMark(marks, new Mark(mention, block, null), 1)).toBe(marks[3]);
  });

  test('tells runs of one element apart that read alike', () => {
    const marks = makeMarks(render('<div>Xi<hr>Xi<hr>Xi</div>'), NAMES);
    expect(findNextMark(marks, marks[1]!, 1)).toBe(marks[2]);
  });

  test('is found without a range for those that have none', () => {
    const marks = makeMarks(render(article), NAMES);
    for (const mark of marks) mark.release();
    expect(findNextMark(marks, marks[3]!, 1)).toBe(marks[4]);
    expect(marks.some(({ isLocated }) => isLocated)).toBe(false);
  });
});
