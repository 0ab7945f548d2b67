import { afterEach, describe, expect, test, vi } from 'vitest';
import { isCutOff, Scrolling } from '../../../../src/page/navigation/scrolling.ts';
import { makeMarks } from '../make-marks.ts';
import { render } from '../render.ts';

const FAR = '<p style="margin: 3000px 0">Nothing.</p>';

// Without motion the page is where it should be at once.
const still = { matches: true } as MediaQueryList;
afterEach(() => vi.restoreAllMocks());

test.each([
  ['in a paragraph', '<p>Xi spoke.</p>'],
  ['in a part of one', '<p>There <b>Xi</b> spoke.</p>'],
  ['in a paragraph that has no box of its own', '<p style="display: contents">Xi spoke.</p>'],
  ['in a part that has none', '<p>There <b style="display: contents">Xi</b> spoke.</p>'],
])('a mark %s is brought into view', (_, html) => {
  const fixture = render(`${FAR}${html}${FAR}`);
  scrollTo(0, 0);
  vi.spyOn(window, 'matchMedia').mockReturnValue(still);
  const [mark] = makeMarks(fixture, { Xi: { entry: 'xi', category: 'person' } });
  new Scrolling().to(mark!);
  const { top, height } = mark!.range.getBoundingClientRect();
  expect(Math.abs(top + height / 2 - innerHeight / 2)).toBeLessThan(20);
});

const NAMES = { Xi: { entry: 'xi', category: 'person' } } as const;
const box = (style: string, inside = FAR) =>
  `<div id="box" style="height: 90px; width: 300px; ${style}">${inside}</div>`;
const TEXT = '<p style="margin: 0">Xi spoke.</p>';
const BELOW = `<div style="height: 200px"></div>${TEXT}`;
const BESIDE = `<div style="display: flex; width: 900px"><p style="flex: none; width: 400px">Before.</p>${TEXT}</div>`;

describe('a text is cut off', () => {
  test.each<[string, string, boolean]>([
    ['below a box that hides the rest', box('overflow: hidden', BELOW), true],
    ['below one that clips it', box('overflow: clip', BELOW), true],
    ['below one that hides along alone', box('overflow-y: clip; overflow-x: visible', BELOW), true],
    ['on a slide that is not shown', box('overflow: hidden', BESIDE), true],
    ['in a box of no height', box('overflow: hidden; height: 0', TEXT), true],
    ['for all but screen readers', box('overflow: hidden; position: absolute; width: 1px; height: 1px', TEXT), true],
    [
      'in a pane that is itself cut off',
      box('overflow: hidden', `<div style="height: 200px"></div>${box('overflow: auto', TEXT)}`),
      true,
    ],
    [
      'not beside a box that cuts along alone',
      box('overflow: visible clip', '<p style="margin: 0 0 0 400px">Xi</p>'),
      false,
    ],
    [
      'but in one around that, which cuts across',
      box('overflow: clip visible', box('overflow: visible clip', '<p style="margin: 0 0 0 400px">Xi</p>')),
      true,
    ],
    ['not where it is shown', box('overflow: hidden', TEXT), false],
    ['not where a reader can scroll', box('overflow: auto', BELOW), false],
    [
      'not where a reader can scroll the one way that it takes',
      box('overflow-y: auto; overflow-x: hidden', BELOW),
      false,
    ],
    ['not in a pane of which more is to be scrolled', box('overflow: hidden', box('overflow: auto', BELOW)), false],
    ['not where it stands out of a box that lets it', box('overflow: visible', BELOW), false],
    [
      'not where it is placed against the window',
      box('overflow: hidden', `<p style="position: fixed; top: 300px">Xi</p>`),
      false,
    ],
    [
      'not where it is placed against a box further out',
      box('overflow: hidden', `<p style="position: absolute; top: 300px">Xi</p>`),
      false,
    ],
    [
      'but where it is placed against the box',
      box('overflow: hidden; position: relative', `<p style="position: absolute; top: 300px">Xi</p>`),
      true,
    ],
    ['not below the window', `${FAR}${TEXT}`, false],
  ])('%s', (_, html, expected) => {
    const [mark] = makeMarks(render(html), NAMES);
    expect(isCutOff(mark!.range)).toBe(expected);
  });
});

test.each([
  ['a box that hides the rest', 'overflow: hidden', 0],
  ['one that clips it', 'overflow: clip', 0],
  ['a pane that scrolls', 'overflow: auto', 100],
])('on the way to a mark, %s is scrolled as far as a reader could', (_, style, least) => {
  const fixture = render(`${FAR}${box(style, `<div style="height: ${least ? 400 : 50}px"></div>${TEXT}${FAR}`)}${FAR}`);
  scrollTo(0, 0);
  vi.spyOn(window, 'matchMedia').mockReturnValue(still);
  const [mark] = makeMarks(fixture, NAMES);
  new Scrolling().to(mark!);
  const { scrollTop } = fixture.querySelector('#box')!;
  if (least > 0) expect(scrollTop).toBeGreaterThan(least);
  else expect(scrollTop).toBe(0);
  const { top, height } = mark!.range.getBoundingClientRect();
  expect(Math.abs(top + height / 2 - innerHeight / 2)).toBeLessThan(60);
});

test('back is where everything was before the first step: the window, and every pane', () => {
  const fixture = render(`${FAR}${box('overflow: auto', `${TEXT}${FAR}<p>plan</p>`)}${FAR}`);
  vi.spyOn(window, 'matchMedia').mockReturnValue(still);
  const pane = fixture.querySelector('#box')!;
  scrollTo(0, 120);
  pane.scrollTop = 30;
  const marks = makeMarks(fixture, { ...NAMES, plan: { entry: 'plan', category: 'claim' } });
  const scrolling = new Scrolling();
  scrolling.to(marks[1]!);
  scrolling.to(marks[0]!);
  expect([scrollY, pane.scrollTop]).not.toEqual([120, 30]);
  scrolling.back();
  expect([scrollY, pane.scrollTop]).toEqual([120, 30]);
  scrollTo(0, 0);
  scrolling.back();
  expect(scrollY).toBe(0);
});
