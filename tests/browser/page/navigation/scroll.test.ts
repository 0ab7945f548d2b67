import { afterEach, expect, test, vi } from 'vitest';
import { scrollToMark } from '../../../../src/page/navigation/step.ts';
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
  scrollToMark(mark!);
  const { top, height } = mark!.range.getBoundingClientRect();
  expect(Math.abs(top + height / 2 - innerHeight / 2)).toBeLessThan(20);
});

const hold = (rows: string, style = '') =>
  `${FAR}<div id="held" style="overflow: hidden; height: 300px; ${style}">${rows}</div>${FAR}`;
const LOW = '<p style="margin: 260px 0 900px">Xi spoke.</p>';

test.each<[string, string, [held: number, scrolled: number | null]]>([
  ['a box that no reader can scroll', hold(LOW), [0, null]],
  ['one beside what can be scrolled', hold(`<div id="box" style="overflow: auto; height: 900px">${LOW}</div>`), [0, 0]],
  [
    'what can be scrolled around it',
    `<div id="box" style="overflow: auto; height: 400px">${hold(LOW)}</div>`,
    [0, 3000],
  ],
])('scrolls %s no further than its reader can', (_, html, [held, scrolled]) => {
  const fixture = render(html);
  scrollTo(0, 0);
  vi.spyOn(window, 'matchMedia').mockReturnValue(still);
  const [mark] = makeMarks(fixture, { Xi: { entry: 'xi', category: 'person' } });
  scrollToMark(mark!);
  expect(document.getElementById('held')!.scrollTop).toBe(held);
  const box = document.getElementById('box');
  if (box && scrolled !== null) expect(box.scrollTop).toBeGreaterThanOrEqual(scrolled);
  const { top, bottom } = mark!.range.getBoundingClientRect();
  expect([top >= 0, bottom <= innerHeight]).toEqual([true, true]);
});

test('a window that its page holds is left where it is', () => {
  const fixture = render(`${FAR}<p>Xi spoke.</p>`);
  scrollTo(0, 0);
  document.documentElement.style.overflow = 'hidden';
  const [mark] = makeMarks(fixture, { Xi: { entry: 'xi', category: 'person' } });
  scrollToMark(mark!);
  document.documentElement.style.overflow = '';
  expect(scrollY).toBe(0);
});
