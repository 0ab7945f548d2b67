import { afterEach, expect, test, vi } from 'vitest';
import { NearView } from '../../../../src/page/marks/near-view.ts';
import { render } from '../render.ts';

let view: NearView;
afterEach(() => {
  view.stop();
  scrollTo(0, 0);
});

// Where elements of no great height lie: how many heights of the view below its top.
const PLACES: [screens: number, isNear: boolean][] = [
  [-2, false],
  [-1.1, false],
  [-0.9, true],
  [-0.5, true],
  [0.5, true],
  [1.5, true],
  [1.9, true],
  [2.1, false],
  [3, false],
];

const isNearBy = () => PLACES.map(([screens]) => [screens, view.has(document.getElementById(`at${screens}`)!)]);

test('near is what lies no more than one height of the view above or below it', async () => {
  const at = (screens: number) =>
    `<p id="at${screens}" style="position: absolute; margin: 0; height: 4px; top: ${(screens + 2) * innerHeight}px">x</p>`;
  const fixture = render(
    `<div style="position: relative; height: ${8 * innerHeight}px">${PLACES.map(([screens]) => at(screens)).join('')}</div>`,
  );
  scrollTo(0, 2 * innerHeight + fixture.getBoundingClientRect().top);
  view = new NearView(document, () => undefined);
  view.follow(fixture.querySelectorAll('p'));
  await vi.waitFor(() => expect(isNearBy()).toEqual(PLACES));
});

test('so is what comes there with the page, or goes', async () => {
  const fixture = render(`<p>first</p><p style="margin-top: ${4 * innerHeight}px">last</p>`);
  const [first, last] = fixture.querySelectorAll('p');
  const near = () => [first, last].map((element) => view.has(element!));
  view = new NearView(document, () => undefined);
  expect(near()).toEqual([undefined, undefined]);
  view.follow([first!, last!]);
  await vi.waitFor(() => expect(near()).toEqual([true, false]));
  last!.scrollIntoView();
  await vi.waitFor(() => expect(near()).toEqual([false, true]));
  view.follow([last!]);
  expect(near()).toEqual([undefined, true]);
});
