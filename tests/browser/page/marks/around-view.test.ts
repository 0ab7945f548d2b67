import { afterEach, expect, test } from 'vitest';
import { aroundView } from '../../../../src/page/marks/around-view.ts';
import { makeMarks } from '../make-marks.ts';
import { render } from '../render.ts';

afterEach(() => scrollTo(0, 0));

const COUNT = 100;
const HEIGHT = 40;

// Of a hundred lines, each with a mark, the view begins in one.
test.each<[most: number, line: number, first: number, last: number]>([
  [20, 0, 0, 19],
  [20, 3, 0, 19],
  [20, 5, 0, 19],
  [20, 6, 1, 20],
  [20, 50, 45, 64],
  [21, 50, 45, 65],
  [80, 50, 20, 99],
  [20, 85, 80, 99],
  [100, 50, 0, 99],
  [200, 50, 0, 99],
])(
  'of at most %i marks around line %i the first is %i, the last %i: a quarter lies above',
  (most, line, first, last) => {
    const fixture = render(
      `${`<p style="height: ${HEIGHT}px; margin: 0">Xi</p>`.repeat(COUNT)}<div style="height: 5000px">`,
    );
    const marks = makeMarks(fixture, { Xi: { entry: 'xi', category: 'person' } });
    const lines = [...fixture.querySelectorAll('p')];
    scrollBy(0, lines[line]!.getBoundingClientRect().top);
    const around = aroundView(marks, most);
    expect(around).toHaveLength(Math.min(most, COUNT));
    expect([marks.indexOf(around[0]!), marks.indexOf(around.at(-1)!)]).toEqual([first, last]);
  },
);
