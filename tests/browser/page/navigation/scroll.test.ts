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
