import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findMissing } from '../../../../src/page/marks/find-missing.ts';
import { FEW_MARKS, MarkLayer, MOST_MARKS } from '../../../../src/page/marks/mark-layer.ts';
import { createHighlightPainter } from '../../../../src/page/marks/painters/highlight-painter.ts';
import { createMarkPainter } from '../../../../src/page/marks/painters/mark-painter.ts';
import type { Painter } from '../../../../src/page/marks/painters/painter.ts';
import type { PageSettings } from '../../../../src/settings/page-settings.ts';
import { readFixture } from '../make-marks.ts';
import { render } from '../render.ts';

const NAMES = {
  Xi: { entry: 'xi', category: 'person' },
  China: { entry: 'china', category: 'state' },
  plan: { entry: 'plan', category: 'claim' },
} as const;
const article = '<h1>Xi plan</h1><p>Xi Xi China</p><h2>China</h2><p>Xi plan China</p>';
const all = { person: true, organisation: true, state: true, claim: true };
const settings: PageSettings = {
  active: true,
  off: null,
  categories: all,
  density: 'every',
  headings: true,
  unrecorded: true,
  painter: 'highlight',
  palette: 'standard',
  hover: false,
  dwell: 400,
  dismissed: [],
};

afterEach(() => CSS.highlights.clear());

describe.each<[string, () => Painter]>([
  ['highlights', createHighlightPainter],
  ['elements', createMarkPainter],
])('with %s', (_, createPainter) => {
  let layer: MarkLayer;
  beforeEach(() => {
    layer = new MarkLayer(document, createPainter());
  });
  const texts = () => layer.shown.map(({ range }) => range.toString()).join(' ');

  test.each<[string, Partial<PageSettings>, string]>([
    ['every mention', {}, 'Xi plan Xi Xi China China Xi plan China'],
    ['the first in each section', { density: 'section' }, 'Xi plan China China Xi plan'],
    ['no states', { categories: { ...all, state: false }, density: 'section' }, 'Xi plan Xi plan'],
    ['no category', { categories: { person: false, organisation: false, state: false, claim: false } }, ''],
  ])('shows %s', async (_, change, expected) => {
    const reading = readFixture(render(article), NAMES);
    await layer.show(reading, { ...settings, ...change });
    expect(texts()).toBe(expected);
  });

  test('what the page takes away is told, and whether it lets it stand when it is put back', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
    await layer.show(readFixture(render(article), NAMES), settings);
    expect(findMissing(layer)).toBeNull();
    const take = () => {
      CSS.highlights.clear();
      for (const mark of document.querySelectorAll('.counterpoint-mark')) mark.replaceWith(...mark.childNodes);
    };
    take();
    expect(findMissing(layer)).toBe('reading');
    take();
    expect(findMissing(layer)).toBe('reading');
    now.mockReturnValue(5000);
    expect(findMissing(layer)).toBe('taken-away');
    await layer.show(readFixture(document.querySelector('#fixture')!, NAMES), settings);
    expect(findMissing(layer)).toBeNull();
    // Long after, it is another time.
    take();
    now.mockReturnValue(60_000);
    expect(findMissing(layer)).toBe('reading');
    now.mockRestore();
  });

  test('misses nothing before anything is shown, or when all of it was cleared', async () => {
    expect(findMissing(layer)).toBeNull();
    await layer.show(readFixture(render(article), NAMES), settings);
    layer.clear();
    expect(findMissing(layer)).toBeNull();
  });

  test('shows others when the settings change', async () => {
    const reading = readFixture(render(article), NAMES);
    await layer.show(reading, settings);
    await layer.show(reading, { ...settings, categories: { ...all, person: false } });
    expect(texts()).toBe('plan China China plan China');
    await layer.show(reading, settings);
    expect(texts()).toBe('Xi plan Xi Xi China China Xi plan China');
  });

  test('the current mark stays with its mention, and goes with it', async () => {
    const reading = readFixture(render(article), NAMES);
    await layer.show(reading, settings);
    layer.setCurrent(layer.shown[4]!);
    await layer.show(reading, { ...settings, categories: { ...all, claim: false } });
    expect(layer.shown.indexOf(layer.current!)).toBe(3);
    await layer.show(reading, { ...settings, categories: { ...all, state: false } });
    expect(layer.current).toBeNull();
  });

  test('clearing leaves the page as it was', async () => {
    const fixture = render(article);
    const before = fixture.outerHTML;
    await layer.show(readFixture(fixture, NAMES), settings);
    layer.clear();
    expect(fixture.outerHTML).toBe(before);
    expect(CSS.highlights.size).toBe(0);
  });
});

describe('on a long page', () => {
  // As high as twenty pixels each, so that some are near the view and most are not.
  const long = (count: number) => `<p>China</p>${'<p style="height: 20px; margin: 0">Xi</p>'.repeat(count)}`;
  const painted = () => [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
  const texts = () => painted().map((range) => range.toString());

  beforeEach(() => scrollTo(0, 0));

  const isNear = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > -innerHeight && top < 2 * innerHeight;
  };
  const marked = (fixture: Element) => [...fixture.children].filter(isMarked);
  const isMarked = (element: Element) => painted().some(({ startContainer }) => element.contains(startContainer));

  test('what has no box of its own stands as near as any', async () => {
    const layer = new MarkLayer(document, createHighlightPainter());
    const fixture = render(`${long(60)}<p style="display: contents">Xi</p>`);
    await layer.show(readFixture(fixture, NAMES), settings);
    await vi.waitFor(() => expect(isMarked(fixture.lastElementChild!)).toBe(true));
    layer.clear();
  });

  test('none stands much further away', async () => {
    const layer = new MarkLayer(document, createHighlightPainter());
    const fixture = render(long(600));
    await layer.show(readFixture(fixture, NAMES), settings);
    await vi.waitFor(() => expect(marked(fixture).length).toBeGreaterThan(FEW_MARKS));
    expect(marked(fixture).filter((element) => !isNear(element))).toEqual([]);
    layer.clear();
  });

  test('few stand wherever they are', async () => {
    const layer = new MarkLayer(document, createHighlightPainter());
    await layer.show(readFixture(render(long(FEW_MARKS - 1)), NAMES), settings);
    expect(painted()).toHaveLength(FEW_MARKS);
    layer.clear();
    expect(painted()).toEqual([]);
  });

  test.each([
    ['in the window', (html: string) => render(html)],
    [
      'in a box that scrolls',
      (html: string) => render(`<div style="height: 300px; overflow: auto">${html}</div>`).firstElementChild!,
    ],
  ])('of many those stand that are in view or a screen away: %s', async (_, place) => {
    const layer = new MarkLayer(document, createHighlightPainter());
    const fixture = place(long(600));
    await layer.show(readFixture(fixture, NAMES), settings);
    const inView = [...fixture.children].filter(
      (element) => element.getBoundingClientRect().top < fixture.getBoundingClientRect().bottom && isNear(element),
    );
    await vi.waitFor(() => expect(marked(fixture).length).toBeGreaterThan(inView.length / 2));
    await vi.waitFor(() => expect(marked(fixture)).toContain(inView.at(-1)));
    expect(marked(fixture).length).toBeLessThan(300);
    expect(layer.shown).toHaveLength(601);
    layer.clear();
  });

  test('when few become many none goes out meanwhile', async () => {
    const layer = new MarkLayer(document, createHighlightPainter());
    const fixture = render(long(39));
    await layer.show(readFixture(fixture, NAMES), settings);
    expect(painted()).toHaveLength(40);
    fixture.insertAdjacentHTML('beforeend', '<p>Xi</p>'.repeat(60));
    await layer.show(readFixture(fixture, NAMES), settings);
    expect(painted()).toHaveLength(40);
    layer.clear();
  });

  test('those that come near the view take the place of those that go', async () => {
    const layer = new MarkLayer(document, createHighlightPainter());
    const fixture = render(long(600));
    await layer.show(readFixture(fixture, NAMES), settings);
    const last = fixture.lastElementChild!;
    expect(isMarked(last)).toBe(false);
    last.scrollIntoView();
    await vi.waitFor(() => expect(isMarked(last)).toBe(true));
    await vi.waitFor(() => expect(texts()).not.toContain('China'));
    expect(layer.shown.filter(({ isLocated }) => isLocated)).toHaveLength(painted().length);
    layer.clear();
  });

  test('all stand on paper, up to the most that may', async () => {
    const layer = new MarkLayer(document, createHighlightPainter());
    const fixture = render(long(MOST_MARKS + 200));
    await layer.show(readFixture(fixture, NAMES), settings);
    await vi.waitFor(() => expect(painted()).not.toHaveLength(FEW_MARKS));
    layer.print(true);
    expect(painted()).toHaveLength(MOST_MARKS);
    await layer.show(readFixture(fixture, NAMES), settings);
    expect(painted()).toHaveLength(MOST_MARKS);
    layer.print(false);
    expect(painted().length).toBeGreaterThan(20);
    expect(painted().length).toBeLessThan(MOST_MARKS);
    layer.clear();
  });

  test('elements are left as they stand on paper', async () => {
    const layer = new MarkLayer(document, createMarkPainter());
    const fixture = render('<p>by <b>China</b> and <i>Xi</i></p>');
    await layer.show(readFixture(fixture, NAMES), settings);
    const before = fixture.innerHTML;
    layer.print(true);
    expect(fixture.innerHTML).toBe(before);
    layer.print(false);
    layer.clear();
  });

  test('elements stand around the view, up to the most that may', async () => {
    const layer = new MarkLayer(document, createMarkPainter());
    const fixture = render(long(MOST_MARKS + 200));
    const reading = readFixture(fixture, NAMES);
    const marked = () => [...fixture.querySelectorAll('.counterpoint-mark')];
    await layer.show(reading, settings);
    expect(layer.isPartial).toBe(true);
    expect(marked()).toHaveLength(MOST_MARKS);
    expect(marked()[0]!.textContent).toBe('China');
    fixture.lastElementChild!.scrollIntoView();
    await layer.show(reading, settings);
    expect(marked()).toHaveLength(MOST_MARKS);
    expect(fixture.lastElementChild!.contains(marked().at(-1)!)).toBe(true);
    layer.clear();
  });
});
