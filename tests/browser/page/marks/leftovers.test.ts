import { afterEach, expect, test } from 'vitest';
import { createHost } from '../../../../src/card/host.ts';
import { removeLeftovers } from '../../../../src/page/marks/leftovers.ts';
import { createHighlightPainter } from '../../../../src/page/marks/painters/highlight-painter.ts';
import { createMarkPainter } from '../../../../src/page/marks/painters/mark-painter.ts';
import { makeMarks } from '../make-marks.ts';
import { render } from '../render.ts';

const NAMES = {
  Xi: { entry: 'xi', category: 'person' },
  plan: { entry: 'plan', category: 'claim', contention: 'contested' },
} as const;
const HTML = '<p>Xi and the <b>pl</b>an, <mark>marked by the page</mark></p>';

afterEach(() => CSS.highlights.clear());

test('highlights, elements and card of an earlier copy go, those of the page stay', () => {
  const fixture = render(HTML);
  const before = fixture.outerHTML;
  CSS.highlights.set('search-results', new Highlight());
  for (const createPainter of [createHighlightPainter, createMarkPainter]) {
    const marks = makeMarks(fixture, NAMES);
    const painter = createPainter('plain');
    painter.paint(marks);
    painter.setCurrent(marks[0]!);
  }
  document.documentElement.append(createHost('closed').element);
  removeLeftovers(document);
  expect(fixture.outerHTML).toBe(before);
  expect(fixture.querySelector('p')!.firstChild!.textContent).toBe('Xi and the ');
  expect([...CSS.highlights.keys()]).toEqual(['search-results']);
  expect(document.querySelector('[data-counterpoint-card]')).toBeNull();
});

test('what a page calls by our names is left to it, and keeps nothing from starting', () => {
  const html =
    '<form data-counterpoint-card=""><input name="remove"><input name="parentNode"></form>' +
    '<p><mark>marked</mark> by the page</p>';
  const fixture = render(html);
  removeLeftovers(document);
  expect(fixture.innerHTML).toBe(html);
});
