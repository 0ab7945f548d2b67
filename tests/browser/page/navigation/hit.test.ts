import { describe, expect, test } from 'vitest';
import { markAt } from '../../../../src/page/navigation/hit.ts';
import { makeMarks } from '../make-marks.ts';
import { render } from '../render.ts';

const NAMES = { 'Xi Jinping': { entry: 'xi', category: 'person' } } as const;

const middleOf = (range: Range, line = 0) => {
  const rect = range.getClientRects()[line]!;
  return [rect.left + rect.width / 2, rect.top + rect.height / 2] as const;
};

describe('the mark under a point', () => {
  test('in the middle of a name', () => {
    const marks = makeMarks(render('<p>by Xi Jinping now</p>'), NAMES);
    expect(markAt(document, marks, ...middleOf(marks[0]!.range))).toBe(marks[0]);
  });

  test('on each line of a name that wraps', () => {
    const marks = makeMarks(render('<p style="width: 3em">by Xi Jinping now</p>'), NAMES);
    const { range } = marks[0]!;
    expect(range.getClientRects().length).toBeGreaterThan(1);
    for (let line = 0; line < range.getClientRects().length; line++) {
      expect(markAt(document, marks, ...middleOf(range, line))).toBe(marks[0]);
    }
  });

  test('in a name split by tags', () => {
    const marks = makeMarks(render('<p>by Xi <b>Jin</b>ping now</p>'), NAMES);
    const { range } = marks[0]!;
    for (let box = 0; box < range.getClientRects().length; box++) {
      expect(markAt(document, marks, ...middleOf(range, box))).toBe(marks[0]);
    }
  });

  test('none beside the name, at the blank end of its line, or below', () => {
    const fixture = render('<p>by Xi Jinping</p><p>other</p>');
    const marks = makeMarks(fixture, NAMES);
    const rect = marks[0]!.range.getBoundingClientRect();
    const y = rect.top + rect.height / 2;
    for (const [x, height] of [
      [rect.left - 4, y],
      [rect.right + 40, y],
      [rect.left + 4, rect.bottom + 30],
    ] as const) {
      expect(markAt(document, marks, x, height)).toBeNull();
    }
  });
});
