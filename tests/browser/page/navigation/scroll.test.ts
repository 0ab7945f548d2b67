import { afterEach, expect, test, vi } from 'vitest';
import { ScrollPlaces } from '../../../../src/page/navigation/scroll-places.ts';
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

const BOX = 'height: 200px; overflow: auto';

/** A mark in a box in a box, one of them in a shadow tree, far down a page. */
function renderBoxes() {
  const fixture = render(`${FAR}<div id="outer" style="${BOX}">${FAR}<section></section>${FAR}</div>${FAR}`);
  const root = fixture.querySelector('section')!.attachShadow({ mode: 'open' });
  root.innerHTML = `<div id="inner" style="${BOX}; width: 100px"><div style="width: 900px">${FAR}<slot></slot>${FAR}</div></div>`;
  const paragraph = document.createElement('p');
  paragraph.style.marginInlineStart = '600px';
  paragraph.textContent = 'Xi spoke.';
  root.host.append(paragraph);
  const boxes = [document.scrollingElement!, fixture.querySelector('#outer')!, root.querySelector('#inner')!];
  return { paragraph, boxes, places: () => boxes.map(({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft]) };
}

test('the way back goes by every box that has moved', () => {
  const { paragraph, boxes, places } = renderBoxes();
  boxes[0]!.scrollTo({ top: 40, behavior: 'instant' });
  boxes[1]!.scrollTo({ top: 30 });
  const before = places();
  const back = new ScrollPlaces();
  back.note(paragraph);
  paragraph.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  for (const [index, place] of places().entries()) expect(place).not.toEqual(before[index]);
  expect(places()[2]![1]).toBeGreaterThan(0);
  // From a second place the way back is the same.
  back.note(paragraph);
  back.restore();
  expect(places()).toEqual(before);
});

test('what has not moved is left alone, and once back nothing is left to undo', () => {
  const { paragraph, boxes, places } = renderBoxes();
  const back = new ScrollPlaces();
  back.note(paragraph);
  back.restore();
  boxes[1]!.scrollTo({ top: 70 });
  const now = places();
  back.restore();
  expect(places()).toEqual(now);
});

test('it leads out of a frame to the page around it', async () => {
  const fixture = render(`${FAR}<iframe style="height: 200px"></iframe>${FAR}`);
  const frame = fixture.querySelector('iframe')!;
  const inside = frame.contentDocument!;
  inside.body.innerHTML = `${FAR}<p id="place">Xi spoke.</p>${FAR}`;
  const place = inside.querySelector('#place')!;
  scrollTo(0, 0);
  const back = new ScrollPlaces();
  back.note(place);
  place.scrollIntoView({ block: 'center', behavior: 'instant' });
  expect([scrollY > 0, frame.contentWindow!.scrollY > 0]).toEqual([true, true]);
  back.restore();
  expect([scrollY, frame.contentWindow!.scrollY]).toEqual([0, 0]);
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
