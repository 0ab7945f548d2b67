import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MarkLayer, MOST_MARKS } from '../../../../src/page/marks/mark-layer.ts';
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
    ['the first in each section', { density: 'first' }, 'Xi plan China China Xi plan'],
    ['no states', { categories: { ...all, state: false }, density: 'first' }, 'Xi plan Xi plan'],
    ['no category', { categories: { person: false, organisation: false, state: false, claim: false } }, ''],
  ])('shows %s', async (_, change, expected) => {
    const reading = readFixture(render(article), NAMES);
    await layer.show(reading, { ...settings, ...change });
    expect(texts()).toBe(expected);
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

describe('more mentions than may be marked', () => {
  const many = `<p>China</p>${'<p style="height: 20px; margin: 0">Xi</p>'.repeat(MOST_MARKS + 200)}`;
  const top = (layer: MarkLayer) => layer.shown[0]!.range.toString();

  test('are marked around what is in view', async () => {
    const layer = new MarkLayer(document, createHighlightPainter());
    const fixture = render(many);
    const reading = readFixture(fixture, NAMES);
    scrollTo(0, 0);
    await layer.show(reading, settings);
    expect(layer.shown).toHaveLength(MOST_MARKS);
    expect(layer.isPartial).toBe(true);
    expect(top(layer)).toBe('China');
    fixture.lastElementChild!.scrollIntoView();
    await layer.show(reading, settings);
    expect(layer.shown).toHaveLength(MOST_MARKS);
    expect(layer.shown.at(-1)!.block.element).toBe(fixture.lastElementChild);
    expect(top(layer)).toBe('Xi');
  });
});
