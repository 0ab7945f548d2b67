import { describe, expect, test } from 'vitest';
import type { FoundEntry } from '../../../../src/messaging/protocol.ts';
import { layOutMatrix } from '../../../../src/ui/panel/matrix/lay-out.ts';
import { nearestTick, placeTicks } from '../../../../src/ui/panel/overview/place-ticks.ts';

const found = (id: string, at?: number[]): FoundEntry => ({
  ...{ id, label: id, category: 'claim', contention: null, recorded: true, count: 1, marked: 1, frame: 0 },
  at,
});
const ticks = placeTicks([found('plan', [0.1, 0.9]), found('xi', [0.5]), found('unplaced'), found('hidden', [])]);

describe('the strip', () => {
  test('has a tick for each mark, in the order of the text', () => {
    expect(ticks.map(({ entry, nth, at }) => [entry, nth, at])).toEqual([
      ['plan', 0, 0.1],
      ['xi', 0, 0.5],
      ['plan', 1, 0.9],
    ]);
  });

  test.each<[number, string | null]>([
    [0, null],
    [0.07, 'plan 0'],
    [0.1, 'plan 0'],
    [0.31, null],
    [0.49, 'xi 0'],
    [0.95, 'plan 1'],
    [1, null],
  ])('a press at %j goes to %j', (at, expected) => {
    const tick = nearestTick(ticks, at, 0.05);
    expect(tick && `${tick.entry} ${tick.nth}`).toBe(expected);
  });

  test('has no more than fit, however many a page tells of', () => {
    const many = Array.from({ length: 100 }, (_, entry) => found(`${entry}`, Array(200).fill(0.5)));
    expect(placeTicks(many)).toHaveLength(2000);
  });

  test('without ticks nowhere', () => expect(nearestTick([], 0.5, 1)).toBeNull());
});

describe('the columns of a matrix share its width', () => {
  test.each([
    [1, 368, { column: 132, isLevel: true }],
    [2, 368, { column: 104, isLevel: true }],
    [3, 368, { column: 69, isLevel: false, lines: 4 }],
    [5, 368, { column: 41, isLevel: false, lines: 2 }],
    [20, 368, { column: 30, isLevel: false, lines: 2 }],
    [6, 900, { column: 116, isLevel: true }],
    [20, 900, { column: 34, isLevel: false, lines: 2 }],
    [0, 368, { column: 132, isLevel: true }],
  ])('%i columns in %i', (columns, width, expected) => expect(layOutMatrix(columns, width)).toMatchObject(expected));

  test('with the names of packs there is a line more', () => {
    expect(layOutMatrix(20, 368, true)).toEqual({ column: 45, isLevel: false, lines: 3 });
  });
});
