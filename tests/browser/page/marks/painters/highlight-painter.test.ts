import { afterEach, describe, expect, test } from 'vitest';
import { createHighlightPainter } from '../../../../../src/page/marks/painters/highlight-painter.ts';
import { makeMarks } from '../../make-marks.ts';
import { render } from '../../render.ts';

const NAMES = {
  Xi: { entry: 'xi', category: 'person' },
  China: { entry: 'china', category: 'state' },
  plan: { entry: 'plan', category: 'claim', contention: 'contested' },
  truce: { entry: 'truce', category: 'claim' },
} as const;

const painted = () => Object.fromEntries([...CSS.highlights].map(([name, marks]) => [name, [...marks].map(String)]));

afterEach(() => CSS.highlights.clear());

describe('painting', () => {
  test('each category has its own highlight, contested claims theirs', () => {
    createHighlightPainter().paint(makeMarks(render('<p>Xi, China: plan, truce, Xi</p>'), NAMES));
    expect(painted()).toEqual({
      'counterpoint-person': ['Xi', 'Xi'],
      'counterpoint-state': ['China'],
      'counterpoint-claim-contested': ['plan'],
      'counterpoint-claim': ['truce'],
    });
  });

  test('again replaces what was there', () => {
    const painter = createHighlightPainter();
    const marks = makeMarks(render('<p>Xi China</p>'), NAMES);
    painter.paint(marks);
    painter.paint(marks.slice(1));
    expect(painted()).toEqual({ 'counterpoint-state': ['China'] });
  });

  test('one mark is the current one, and stays so when painted again', () => {
    const painter = createHighlightPainter();
    const marks = makeMarks(render('<p>Xi China</p>'), NAMES);
    painter.paint(marks);
    painter.setCurrent(marks[1]!);
    painter.paint(marks.slice(1));
    expect(painted()).toEqual({ 'counterpoint-state': ['China'], 'counterpoint-current': ['China'] });
    painter.setCurrent(null);
    expect(painted()).toEqual({ 'counterpoint-state': ['China'] });
  });

  test.each([
    ['legible text', 'background: #fff; color: #000', 'current'],
    ['text that a tint would make illegible', 'background: #fff; color: #767676', 'current-plain'],
  ])('the current mark on %s', (_, style, name) => {
    const painter = createHighlightPainter();
    const marks = makeMarks(render(`<p style="${style}">Xi</p>`), NAMES);
    painter.setCurrent(marks[0]!);
    expect(painted()).toEqual({ [`counterpoint-${name}`]: ['Xi'] });
  });

  test('a mark that stands keeps its style, and takes the one that fits when made anew', () => {
    const painter = createHighlightPainter();
    const fixture = render('<p style="background: #fff; color: #000">truce</p>');
    const marks = makeMarks(fixture, NAMES);
    painter.paint(marks);
    fixture.querySelector('p')!.style.color = '#767676';
    painter.paint(marks);
    expect(painted()).toEqual({ 'counterpoint-claim': ['truce'] });
    painter.paint(makeMarks(fixture, NAMES));
    expect(painted()).toEqual({ 'counterpoint-plain-d': ['truce'] });
  });

  test('clearing leaves the highlights of the page alone', () => {
    const fixture = render('<p>Xi</p>');
    const range = document.createRange();
    range.selectNodeContents(fixture);
    CSS.highlights.set('search-results', new Highlight(range));
    const painter = createHighlightPainter();
    painter.paint(makeMarks(fixture, NAMES));
    painter.clear();
    expect(Object.keys(painted())).toEqual(['search-results']);
  });

  const ours = () => CSS.highlights.get('counterpoint-person')!;
  const other = () => new Highlight(document.createRange());

  test.each<[string, () => void]>([
    ['cleared', () => CSS.highlights.clear()],
    ['taken out', () => CSS.highlights.delete('counterpoint-person')],
    ['emptied', () => ours().clear()],
    ['replaced', () => CSS.highlights.set('counterpoint-person', other())],
    [
      'replaced by one of the same size',
      () => CSS.highlights.set('counterpoint-person', new Highlight(...[...ours()])),
    ],
    ['added to', () => ours().add(document.createRange())],
  ])('notices, and puts back, what the page has %s', (_, take) => {
    const painter = createHighlightPainter();
    painter.paint(makeMarks(render('<p>Xi, China</p>'), NAMES));
    expect(painter.isWhole()).toBe(true);
    take();
    expect(painter.isWhole()).toBe(false);
    painter.repair();
    expect(painter.isWhole()).toBe(true);
    expect(painted()).toEqual({ 'counterpoint-person': ['Xi'], 'counterpoint-state': ['China'] });
  });

  test('misses nothing where only the page’s own highlights change', () => {
    const painter = createHighlightPainter();
    expect(painter.isWhole()).toBe(true);
    painter.paint(makeMarks(render('<p>Xi</p>'), NAMES));
    CSS.highlights.set('search-results', other());
    CSS.highlights.delete('search-results');
    expect(painter.isWhole()).toBe(true);
    painter.clear();
    expect(painter.isWhole()).toBe(true);
  });

  test('paints again after the page has cleared the registry', () => {
    const painter = createHighlightPainter();
    const marks = makeMarks(render('<p>Xi</p>'), NAMES);
    painter.paint(marks);
    CSS.highlights.clear();
    painter.paint(marks);
    expect(painted()).toEqual({ 'counterpoint-person': ['Xi'] });
  });
});
